//! The floor under every build: read the inputs, parse the Markdown, write files of the same number and sizes.
//!
//! Run by `benches/run.py` as `floor SITE BUILT OUT`; it prints nothing. What a build takes beyond this is ours.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

fn main() {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    // `cargo bench` and `cargo test --benches` start this without arguments of ours.
    let [site, built, out] = arguments.as_slice() else { return };
    let mut inputs = Vec::new();
    walk(site, &mut inputs);
    let length: usize = inputs
        .par_iter()
        .filter(|path| !path.starts_with(built))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap_or_default();
            let is_page = path.extension().is_some_and(|extension| extension == "md");
            if is_page {
                pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all()).count()
            } else {
                0
            }
        })
        .sum();
    assert!(length > 0, "no page was read");

    let mut outputs = Vec::new();
    walk(built, &mut outputs);
    outputs.par_iter().for_each(|path| {
        let size = fs::metadata(path).map_or(0, |metadata| metadata.len());
        let target = out.join(path.strip_prefix(built).unwrap_or(path));
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).expect("the folder can be made");
        }
        fs::write(target, vec![b'x'; size as usize]).expect("the file can be written");
    });
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten() {
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
}
