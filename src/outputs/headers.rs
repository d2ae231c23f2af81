//! `_headers`, which hosts of static sites read: what browsers may load on our pages, and what they may keep.
//!
//! Form: a path, then its headers, each on an indented line (Netlify, Cloudflare Pages). Other hosts pass the file
//! over; `docs/webmasters.md` shows the same for their servers. A site that has a `_headers` of its own in
//! `content/_root/` keeps it.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::Site;
use crate::source::SourcePath;
use crate::theme::ASSETS_FOLDER;

const NAME: &str = "_headers";

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    if site.root_files.iter().any(|file| file.output.as_str() == NAME) {
        return Vec::new();
    }
    vec![PlannedFile {
        path: OutputPath::new(NAME),
        owner: SourcePath::new("site.yaml"),
        make: Box::new(move || Ok(OutputContent::Bytes(headers(site).into_bytes()))),
    }]
}

/// Nothing but the site's own files, no form to elsewhere, no frame around it, and no address of a page told to
/// another site. What a theme publishes carries a hash in its name, so it may be kept for a year.
fn headers(site: &Site) -> String {
    let root = &site.config.base_url.path;
    format!(
        "{root}*\n  Content-Security-Policy: {CONTENT_SECURITY_POLICY}\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n\n{root}{ASSETS_FOLDER}/*\n  \
         Cache-Control: public, max-age=31536000, immutable\n"
    )
}

/// Content Security Policy Level 3 (W3C).
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
     media-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";
