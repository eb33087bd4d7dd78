//! What nobody would do on purpose, or only somebody with bad intent: the page answers, computes on, and runs nobody's script.

mod clock;
mod files;
mod hostile;
