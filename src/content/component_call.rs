//! The words of a component call, as in `{{ fact(id="x") }}` and `::: two_views left="x"`, into a
//! `ComponentCall`. Finding the calls in a text is the work of `markdown/mask`.

use std::ops::Range;

use crate::diagnostic::{Problem, Span};
use crate::site::body::{Argument, ArgumentValue, ComponentCall};

/// Where a call stands, which decides how its arguments are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallForm {
    /// Between `{{` and `}}`, arguments in round brackets.
    Leaf,
    /// Behind `:::`, arguments up to the end of the line. Round brackets are welcome here too.
    Fence,
}

/// A call and what is wrong with it. There is none where it could only be guessed.
pub struct ReadCall {
    pub call: Option<ComponentCall>,
    pub problem: Option<(Span, Problem)>,
}

/// Reads the call at `range` of `source`: what stands inside the braces or behind the colons.
pub fn read(source: &str, range: Range<usize>, form: CallForm) -> ReadCall {
    let mut reader = Reader { source, position: range.start, end: range.end };
    let name_range = reader.name();
    let name = &source[name_range.clone()];
    let repaired = repaired_name(name);
    if repaired.is_empty() {
        let problem = bad_call("it has no name".to_owned());
        return ReadCall { call: None, problem: Some((range.into(), problem)) };
    }
    let arguments = match reader.arguments(form) {
        Ok(arguments) => arguments,
        Err((span, detail)) => {
            return ReadCall { call: None, problem: Some((span.into(), bad_call(detail))) };
        }
    };
    let problem = (repaired != name).then(|| {
        let problem = Problem::ComponentBadName { name: name.into(), repaired: repaired.clone() };
        (name_range.clone().into(), problem)
    });
    let call = ComponentCall { name: repaired.into(), name_span: name_range.into(), arguments };
    ReadCall { call: Some(call), problem }
}

/// The reason a call cannot be read.
pub fn bad_call(detail: String) -> Problem {
    Problem::ComponentBadCall { detail }
}

/// Small letters, digits and `_`; what a template can be named.
fn repaired_name(name: &str) -> String {
    let small = name.to_lowercase().replace('-', "_");
    let plain = small.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_');
    plain.collect::<String>().trim_matches('_').to_owned()
}

/// Digits, a point and digits, with a sign or without.
fn is_decimal(token: &str) -> bool {
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = token.strip_prefix('-').unwrap_or(token);
    unsigned
        .split_once('.')
        .is_some_and(|(whole, fraction)| are_digits(whole) && are_digits(fraction))
}

type Refused = (Range<usize>, String);

struct Reader<'a> {
    source: &'a str,
    position: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.position..self.end]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Steps over `wanted` if it stands here.
    fn eat(&mut self, wanted: char) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.position += wanted.len_utf8();
        }
        found
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> Range<usize> {
        let start = self.position;
        let rest = self.rest();
        self.position += rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        start..self.position
    }

    fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn name(&mut self) -> Range<usize> {
        self.skip_space();
        self.take_while(|c| c.is_alphanumeric() || c == '_' || c == '-')
    }

    fn arguments(&mut self, form: CallForm) -> Result<Vec<Argument>, Refused> {
        self.skip_space();
        let start = self.position;
        let bracketed = self.eat('(');
        if !bracketed && form == CallForm::Leaf && self.peek().is_some() {
            let found = start..self.end;
            return Err((found, "the arguments stand between `(` and `)`".into()));
        }
        let mut arguments: Vec<Argument> = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                None if bracketed => {
                    return Err((start..self.end, "the `)` at the end is missing".into()));
                }
                None => return Ok(arguments),
                Some(')') if bracketed => {
                    self.position += 1;
                    break;
                }
                Some(_) => {}
            }
            let argument = self.argument()?;
            if arguments.iter().any(|earlier| earlier.name == argument.name) {
                let detail = format!("the argument `{}` stands twice", argument.name);
                return Err((argument.span.range(), detail));
            }
            arguments.push(argument);
            let behind = self.position;
            self.skip_space();
            let separated = self.eat(',') || self.position > behind;
            if !separated && !matches!(self.peek(), None | Some(')')) {
                return Err((behind..self.end, "a space is missing between two arguments".into()));
            }
        }
        self.skip_space();
        if self.position < self.end {
            return Err((self.position..self.end, "nothing may stand behind `)`".into()));
        }
        Ok(arguments)
    }

    fn argument(&mut self) -> Result<Argument, Refused> {
        let start = self.position;
        let name = self.take_while(|c| c.is_alphanumeric() || c == '_');
        let name = &self.source[name];
        if name.is_empty() {
            let found = self.take_while(|c| !c.is_whitespace());
            let detail = format!("`{}` is not the name of an argument", &self.source[found]);
            return Err((start..self.position, detail));
        }
        self.skip_space();
        if !self.eat('=') {
            let detail = format!("the argument `{name}` has no value");
            return Err((start..self.position.max(start + name.len()), detail));
        }
        self.skip_space();
        let value = self.value(name)?;
        Ok(Argument { name: name.into(), value, span: (start..self.position).into() })
    }

    fn value(&mut self, name: &str) -> Result<ArgumentValue, Refused> {
        let start = self.position;
        if let Some(quote @ ('"' | '\'')) = self.peek() {
            return self.quoted(quote);
        }
        let token = self.take_while(|c| !c.is_whitespace() && c != ',' && c != ')');
        match &self.source[token] {
            "" => Err((start..self.end, format!("the argument `{name}` has no value"))),
            "true" => Ok(ArgumentValue::Truth(true)),
            "false" => Ok(ArgumentValue::Truth(false)),
            token if is_decimal(token) => Ok(ArgumentValue::Decimal(token.into())),
            token => match token.parse() {
                Ok(number) => Ok(ArgumentValue::Number(number)),
                Err(_) if token.starts_with(['“', '”', '„', '«', '‘', '’']) => {
                    let detail = format!("the value of `{name}` needs straight quotation marks");
                    Err((start..self.position, detail))
                }
                Err(_) => {
                    let detail = format!("the value of `{name}` needs quotation marks");
                    Err((start..self.position, detail))
                }
            },
        }
    }

    fn quoted(&mut self, quote: char) -> Result<ArgumentValue, Refused> {
        let start = self.position;
        let mut value = String::new();
        let mut characters = self.rest().char_indices().skip(1);
        while let Some((offset, character)) = characters.next() {
            if character == quote {
                self.position = start + offset + 1;
                return Ok(ArgumentValue::Text(value.into()));
            }
            let escaped = character == '\\' && self.rest()[offset + 1..].starts_with(['\\', quote]);
            match escaped.then(|| characters.next()).flatten() {
                Some((_, escaped)) => value.push(escaped),
                None => value.push(character),
            }
        }
        Err((start..self.end, "a quotation mark is never closed".into()))
    }
}
