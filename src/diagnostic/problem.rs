//! Every problem there can be, as a typed case. The case is the cause; the sentence is in `words`.
//!
//! The name of a case in kebab case is its code: `RawHtml` is `raw-html`. Each code has a page in
//! `docs/problems/`, which `fundament explain` prints. Why one long list? It is the index of all that
//! can go wrong, and a newcomer finds a problem here by its name.

use strum::{EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

use crate::source::PictureFault;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, EnumDiscriminants)]
#[strum_discriminants(
    name(Code),
    derive(EnumIter, EnumString, IntoStaticStr, PartialOrd, Ord, Hash),
    strum(serialize_all = "kebab-case"),
    doc = "The name of a kind of problem, as people see it: `raw-html`."
)]
pub enum Problem {
    // Files.
    NotUtf8 { offset: u64 },
    NulByte,
    FileTooLarge { size: u64, limit: u64 },
    FileChangedWhileRead,
    FileNameClash { other: String },
    FileNameNotPlain { plain: String },
    LinkLeavesSite { target: String },
    LinkBroken { target: String },
    LinkInCircle { target: String },
    NotAnOrdinaryFile { found: String, expected: String },
    FileKindNotPublished { extension: String },
    RootFileNotPublished { what: String },
    SvgUnsafe { what: String },
    SvgBroken { detail: String },
    PictureBroken { detail: String },
    PictureTooLarge { width: u32, height: u32, most: u64 },
    PictureOfAnotherKind { kind: &'static str, ending: &'static str },
    PictureWithPlace,
    UnknownFolder { name: String, nearest: Option<String> },
    StrayTextFile { expected: String },
    UnusedFile { why: String, place: String },

    // YAML: the site file, front matter, language, theme, state and data files.
    MissingSiteFile,
    YamlSyntax { detail: String },
    YamlColon { repaired: String },
    YamlTab,
    YamlTwoDocuments,
    YamlAliases,
    DuplicateField { field: String, first_line: u32 },
    UnknownField { field: String, nearest: Option<String>, known: String },
    MissingField { field: String, example: String },
    WrongKind { field: String, expected: String, found: String },
    BadValue { field: String, value: String, allowed: String },
    BadDate { field: String, value: String },
    BadSlug { slug: String, repaired: String },
    ReservedSlug { slug: String },
    AddressPartTooLong { size: u64, limit: u64 },
    BadAddress { field: String, value: String, example: String },

    // Languages.
    BadLanguageTag { tag: String, nearest: Option<String> },
    LanguageListedTwice { tag: String },
    SourceLanguageNotListed { tag: String },
    FallbackNotListed { tag: String, fallback: String },
    LanguageNameMissing { tag: String },
    LanguageDataMissing { tag: String },
    LanguageNotListed { tag: String, nearest: Option<String> },

    // A page file.
    EmptyPage,
    MissingHomePage,
    NoFrontMatter,
    FrontMatterNeverClosed,
    FrontMatterTooLarge { size: u64, limit: u64 },
    FieldOnlyInSource { field: String, source_file: String },
    TranslationWithoutSource { source_file: String },
    SectionMissing { expected: String },
    TwoPagesOneAddress { address: String, other: String },
    AddressTooLong { address: String },
    AliasTaken { alias: String, other: String },
    StateFileWithoutPage { expected: String },

    // Markdown.
    RawHtml { snippet: String },
    SchemeNotAllowed { scheme: String },
    NestedTooDeep { limit: u32 },
    UnknownAlert { name: String, nearest: Option<String> },
    AlertNotAlone { name: String },
    DuplicateHeadingId { id: String },
    ComponentNeverClosed { name: String },
    ComponentCloseAlone,
    ComponentTwoColons,
    ComponentBadName { name: String, repaired: String },
    ComponentBadCall { detail: String },
    CallNeverClosed,
    UnknownComponent { name: String, nearest: Option<String>, known: String },
    UnknownArgument { component: String, argument: String, nearest: Option<String>, known: String },
    MissingArgument { component: String, argument: String },
    WrongArgument { component: String, argument: String, expected: String, found: String },
    ComponentBodyMissing { component: String },
    ComponentBodyNotAllowed { component: String },
    ComponentFailed { component: String, detail: String, template: String },
    ComponentInLink { component: String },
    ComponentOutside { component: String, inside: String },
    ComponentHoldsOther { component: String, holds: String },
    UnknownTerm { term: String, nearest: Option<String> },
    TermWithoutMeaning { term: String },
    FootnoteMissing { label: String },
    FootnoteUnused { label: String },

    // Links, pictures and structure.
    AddressMissing,
    LinkToMissingPage { target: String, nearest: Option<String> },
    LinkToDraft { target: String },
    LinkToMissingAnchor { target: String, anchor: String, nearest: Option<String> },
    LinkToMissingFile { target: String, nearest: Option<String> },
    LinkLeavesContent { target: String },
    ImageFromElsewhere { address: String },
    MissingAltText { image: String },
    HeadingLevelOne,
    HeadingLevelSkipped { found: u8, expected: u8 },
    EmptyHeading,
    PageOverdue { due: String },
    TranslationIncomplete { missing: String },
    UntranslatedText { what: String, language: String },
    PlaceholderText { what: String },

    // A translation beside its source.
    FigureDiffers { here: Vec<String>, source: Vec<String> },
    LinkDiffers { here: Vec<String>, source: Vec<String> },
    PictureDiffers { here: Vec<String>, source: Vec<String> },
    ComponentDiffers { here: Vec<String>, source: Vec<String> },
    PlaceholderDiffers { here: Vec<String>, source: Vec<String> },
    BlockKindDiffers { here: String, source: String },
    TextInAnotherLanguage { found: String, language: String },
    OddLength { percent: u32 },

    // Facts.
    DuplicateFact { id: String, other: String },
    UnknownFact { id: String, nearest: Option<String> },
    UnusedFact { id: String },
    OverdueFact { id: String, until: String },
    FactTypedInProse { typed: String, what: String, fact: Option<String>, place: TypedPlace },
    FactOfAnotherKind { id: String, kind: String, component: String, expected: String },
    FactOfAnotherCountry { id: String, country: String, page_country: String },

    // Parts.
    UnknownPart { id: String, nearest: Option<String> },
    UnusedPart { id: String },
    PartNotAlone { id: String },
    NotAllowedInPart { what: String },

    // Houses.
    GreenNotFirst { house: String },
    ShareWithoutSource { id: String },
    RedWithoutReason { house: String },
    GoalSentenceMissing { house: String, id: String },
    HouseShownTwice { house: String, number: usize },
    UnknownHouseModel { name: String, nearest: Option<String> },
    UnknownHouse { name: String, model: String, nearest: Option<String>, known: String },

    // Fluent messages.
    MessageSyntax { detail: String },
    DuplicateMessage { id: String },
    MissingMessages { count: usize, first: String, language: String },
    MissingMessage { id: String, language: String },
    MissingTerms { count: usize, first: String, language: String },
    MissingSourceMessage { id: String },
    UnusedMessage { id: String },
    MessageVariables { id: String, detail: String },
    UndeclaredDynamicKey { template_call: String },
    MessageBlank { id: String },
    MessageFailed { id: String, detail: String },

    // Themes.
    UnknownTheme { name: String, nearest: Option<String> },
    ThemeCircle { chain: String },
    ReservedThemeName { name: String },
    TemplateSyntax { detail: String },
    TemplateMissing { name: String, nearest: Option<String> },
    UnusedTemplate { name: String, nearest: Option<String> },
    TemplateCircle { detail: String },
    TemplateFailed { detail: String, page: String },
    ThemeFileMissing { name: String, nearest: Option<String> },
    ThemeBreaksPromise { what: String },
    ComponentNotDeclared { file: String, expected: String },

    // Sheets of paper.
    LetterNotOnPaper { word: String, letters: String },
    SignNotOnPaper { sign: String },
    SheetNotMade { sheet: String, reason: String },
    BookletOfNothing,
    UnknownBookletPage { page: String, nearest: Option<String> },
    ComponentWithoutPaperForm { component: String, file: String },

    // What is published.
    TwoOwnersOfOnePath { path: String, first: String, second: String },
}

/// Where a figure is typed that should be a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypedPlace {
    Text,
    /// A field at the top of a page, which can hold no fact.
    Field(&'static str),
    /// A message, which can hold no fact either.
    Message(String),
}

impl From<PictureFault> for Problem {
    fn from(fault: PictureFault) -> Problem {
        let broken = |detail: &str| Problem::PictureBroken { detail: detail.to_owned() };
        match fault {
            PictureFault::NoPicture => broken("it is no PNG, JPEG or WebP"),
            PictureFault::Incomplete => broken("it is not complete"),
            PictureFault::Unreadable => broken("its bytes make no picture"),
            PictureFault::TooLarge { pixels, most } => {
                Problem::PictureTooLarge { width: pixels.width, height: pixels.height, most }
            }
        }
    }
}

impl Code {
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
