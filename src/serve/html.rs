//! The frame of pages that are the tool's own, and text made harmless for them.

/// A whole page in English. `edition` lets it load itself anew; problems that stand in the page itself are not
/// shown over it a second time.
pub(super) fn page(title: &str, edition: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/__fundament/live.css\">\n</head>\n\
         <body class=\"own\">\n<main>\n<h1>{title}</h1>\n{body}</main>\n\
         <script src=\"/__fundament/live.js\" data-edition=\"{edition}\" data-problems=\"here\"></script>\n\
         </body>\n</html>\n",
        title = escape(title),
    )
}

/// Puts the script that loads a page anew into it, as the last thing in its body.
pub(super) fn with_live_script(page: &[u8], edition: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let script =
        format!("<script src=\"/__fundament/live.js\" data-edition=\"{edition}\"></script>\n");
    let end = page.windows(END.len()).rposition(|part| part.eq_ignore_ascii_case(END));
    let (before, after) = page.split_at(end.unwrap_or(page.len()));
    [before, script.as_bytes(), after].concat()
}

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
