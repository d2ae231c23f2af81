//! The smallest output: `sitemap.xml` with the real translations of each page, and `robots.txt`.
//!
//! Form: the sitemap protocol 0.9 (sitemaps.org) with `xhtml:link` alternates.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::translations::Visibility;
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::SourcePath;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let file = |path: &str, make: fn(&Site) -> String| PlannedFile {
        path: OutputPath::new(path),
        owner: SourcePath::new("site.yaml"),
        make: Box::new(move || Ok(OutputContent::Bytes(make(site).into_bytes()))),
    };
    vec![file("sitemap.xml", sitemap), file("robots.txt", robots)]
}

fn sitemap(site: &Site) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    ));
    let pages = site.sets.iter().enumerate().map(|(index, set)| {
        translations(site, |language| {
            set.is_published_in(language).then(|| site.url(SetIndex(index), language))
        })
    });
    let words = translations(site, |language| {
        site.words_url(language).filter(|_| site.glossary.languages.contains(&language))
    });
    for translations in pages.chain([words]) {
        for (_, url) in &translations {
            xml.push_str("<url><loc>");
            xml.push_str(url);
            xml.push_str("</loc>");
            for (tag, alternate) in &translations {
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{alternate}\"/>"
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Tag and escaped address of each language that has the page itself.
fn translations(
    site: &Site,
    url: impl Fn(LanguageIndex) -> Option<String>,
) -> Vec<(String, String)> {
    site.languages()
        .filter_map(|(index, language)| {
            let url = site.full_url(&url(index)?);
            Some((language.tag.to_string(), escape(&url)))
        })
        .collect()
}

fn robots(site: &Site) -> String {
    if site.visibility != Visibility::default() {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = site.full_url(&site.url_of("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

/// An address as the sitemap protocol wants it: letters beyond ASCII in percent form, five signs as entities.
fn escape(url: &str) -> String {
    let mut escaped = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte {
            b'&' => escaped.push_str("&amp;"),
            b'\'' => escaped.push_str("&apos;"),
            b'"' => escaped.push_str("&quot;"),
            b'<' => escaped.push_str("&lt;"),
            b'>' => escaped.push_str("&gt;"),
            0x21..=0x7e => escaped.push(char::from(byte)),
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    escaped
}
