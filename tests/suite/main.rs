//! One test program for the whole crate, so that it links once.

mod disk;
mod publish;
