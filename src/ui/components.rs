//! Pieces of the page, named like the files in `styles/components`.

pub mod answer;
pub mod bottom_bar;
pub mod budget;
pub mod curve;
pub mod desk;
pub mod device;
pub mod entries;
pub mod field;
pub mod figure;
pub mod findings;
pub mod flags;
pub mod header;
pub mod inputs;
pub mod ledger;
pub mod list;
pub mod map;
pub mod measures;
pub mod months;
pub mod next;
pub mod notice;
pub mod outlook;
pub mod picture;
pub mod provision;
pub mod readings;
pub mod register;
