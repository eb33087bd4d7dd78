//! Bytes in blocks, each sealed, so that of a link which was cut off or mistyped everything before the damage can be told from
//! the rest.

/// Short, because what was damaged in a block takes all of it along.
const BLOCK: usize = 48;
const SEAL: usize = 2;

/// A remainder over all bytes so far: it finds each single wrong sign, and blocks in another order.
fn run(state: u16, bytes: &[u8]) -> u16 {
    bytes.iter().fold(state, |state, byte| {
        (0..8).fold(state ^ (u16::from(*byte) << 8), |state, _| {
            if state & 0x8000 == 0 { state << 1 } else { (state << 1) ^ 0x1021 }
        })
    })
}

pub fn seal(bytes: &[u8]) -> Vec<u8> {
    let mut sealed = Vec::new();
    let mut state = u16::MAX;
    let mut blocks = bytes.chunks(BLOCK).peekable();
    while let Some(block) = blocks.next() {
        state = run(state, block);
        sealed.extend_from_slice(block);
        // The last one says that it is.
        let mark = if blocks.peek().is_none() { !state } else { state };
        sealed.extend_from_slice(&mark.to_be_bytes());
    }
    sealed
}

/// The bytes as far as they are sound, and whether that is all of them.
pub fn open(sealed: &[u8]) -> (Vec<u8>, bool) {
    let mut bytes = Vec::new();
    let mut state = u16::MAX;
    let mut blocks = sealed.chunks(BLOCK + SEAL).peekable();
    while let Some(block) = blocks.next() {
        let Some((block, mark)) = block.split_last_chunk::<SEAL>() else { break };
        state = run(state, block);
        let (mark, last) = (u16::from_be_bytes(*mark), blocks.peek().is_none());
        if last && mark == !state {
            bytes.extend_from_slice(block);
            return (bytes, true);
        }
        if mark != state {
            break;
        }
        bytes.extend_from_slice(block);
    }
    (bytes, false)
}
