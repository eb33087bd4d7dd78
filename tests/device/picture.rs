//! The picture of a link, read by another program.

use crate::person;
use sandtable::app::link;
use sandtable::app::share::{Picture, picture};

/// The dark modules of the path, drawn in pixels and read.
fn read(picture: &Picture) -> String {
    let side = usize::try_from(picture.side).unwrap();
    let scale = 4;
    let mut dark = vec![false; side * side];
    for run in picture.path.split('M').skip(1) {
        let (place, rest) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let length: usize = rest.split('v').next().unwrap().parse().unwrap();
        let at = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
        dark[at..at + length].fill(true);
    }
    let pixel = |x: usize, y: usize| if dark[y / scale * side + x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    grids[0].decode().unwrap().1
}

#[test]
fn a_camera_reads_the_link() {
    for id in ["middle", "newcomer", "farm", "enterprise"] {
        let address = format!("https://example.cn/zhengce/#{}", link::write(&person(id)).unwrap());
        assert_eq!(read(&picture(&address).unwrap()), address, "{id}");
    }
}

#[test]
fn what_is_too_long_has_no_picture() {
    let long = |length: usize| picture(&"x".repeat(length));
    assert!(long(1_200).is_some());
    assert!(long(1_400).is_none());
}

#[test]
fn white_is_left_around_it() {
    let picture = picture("https://example.cn/").unwrap();
    let runs = picture.path.split('M').skip(1).map(|run| run.split_once('h').unwrap().0.split_once(' ').unwrap());
    let places: Vec<(i32, i32)> = runs.map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).collect();
    assert!(places.iter().all(|(x, y)| (4..picture.side - 4).contains(x) && (4..picture.side - 4).contains(y)));
    assert!(places.contains(&(4, 4)));
}
