//! Slots, manifest, lock and swap: the only writer of the output.
