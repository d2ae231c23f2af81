//! Words on which the Fluent engine by itself panics, or gives something else than its translator wrote.

use super::{UNUSABLE, case, number, text};

#[test]
fn names_may_be_those_of_a_term_an_attribute_or_a_function() {
    let case = case(
        "\
--- translations/nl/interface.ftl
brand = Over { -brand }
-brand = Ouders
    .search = kiezen
NUMBER = Getal
m0 = Nul { NUMBER }
search = Zoek
    .label = Label { search-label }
search-label = bij { search }
chosen = { -brand.search ->
    [kiezen] gekozen
   *[other] anders
  } { search.label }
",
    );
    for (id, expected) in [
        ("brand", "nl: Over Ouders"),
        ("NUMBER", "nl: Getal"),
        ("m0", "nl: Nul Getal"),
        ("search.label", "nl: Label bij Zoek"),
        ("chosen", "nl: <gekozen> Label bij Zoek"),
    ] {
        assert_eq!(case.get("nl", id, &[]), expected);
    }
}

#[test]
fn a_term_keeps_its_own_values_beside_and_inside_other_terms() {
    let case = case(
        "\
--- translations/nl/interface.ftl
-inner = { $case ->
    [genitive] Ouders’
   *[nominative] Ouders
  }
-outer = { -inner(case: \"genitive\") } { -inner } { $word } { detail }
detail = ({ $count ->
    [1] precies één
    [one] één
   *[other] { $count }
  })
a = { -outer(word: \"site\", count: 2500, case: \"genitive\") }; { -outer(word: \"krant\", count: 1.0) }
b = { $word } { -inner } { $case }
",
    );
    assert_eq!(
        case.get("nl", "a", &[]),
        "nl: Ouders’ Ouders <site> (<2.500>); Ouders’ Ouders <krant> (<precies één>)"
    );
    let arguments = [("word", text("een")), ("case", text("genitive"))];
    assert_eq!(case.get("nl", "b", &arguments), "nl: <een> Ouders <genitive>");
}

#[test]
fn words_come_back_as_they_were_written() {
    let cases = [
        ("[x] of * en . { $n }", "[x] of * en . <ja>"),
        (".NET\n    is oud", ".NET\nis oud"),
        ("[een]\n    twee\n      drie", "[een]\ntwee\n  drie"),
        ("* ster\n    { $n }", "* ster\n<ja>"),
        ("\n      een\n    twee\n\n    drie", "  een\ntwee\n\ndrie"),
        ("\r\n    een\r\n    twee", "een\ntwee"),
        ("{ $n }\n    { $n }", "<ja>\n<ja>"),
        ("{ $n ->\n    [ja] .x\n      y\n   *[other] z\n }", ".x\ny"),
        (
            "{ $n ->\n    [nee] [x]\n   *[other]\n        een\n          twee\n } drie",
            "<een\n  twee> drie",
        ),
        ("# { \"\" }[ \\n \\u0041 { \"\\u0041 \\\\ \\\" {\" }", "# [ \\n \\u0041 A \\ \" {"),
        ("{ { { $n } } } x", "<ja> x"),
        ("{ -1.50 } x", "<-1,50> x"),
    ];
    for (words, expected) in cases {
        let case = case(&format!("--- translations/nl/interface.ftl\na = {words}\ngood = Goed\n"));
        assert_eq!(case.get("nl", "a", &[("n", text("ja"))]), format!("nl: {expected}"), "{words}");
        assert_eq!(case.get("nl", "good", &[]), "nl: Goed", "{words}");
    }
}

#[test]
fn a_hundred_placeables_are_put_together_and_more_are_refused() {
    for (count, is_usable) in [(98, true), (99, false), (200, false), (300, false)] {
        // A choice counts itself and the longest of its ways.
        let parts = "{ b }".repeat(count);
        let case = case(&format!(
            "--- translations/nl/interface.ftl\na = {{ {{ c }} }}\nb = x\nc = {{ $n ->\n [0] {parts}\n *[other] {parts}\n }}\n"
        ));
        let expected =
            if is_usable { format!("nl: {}", "x".repeat(count)) } else { UNUSABLE.into() };
        assert_eq!(case.get("nl", "a", &[("n", number("0"))]), expected, "{count}");
    }
}

/// In a choice the engine multiplies by ten for each decimal, and cannot count so far.
#[test]
fn numbers_with_many_digits_stay_exact() {
    let case = case(
        "\
--- translations/nl/interface.ftl
shown = { $n }
chosen = { NUMBER($n, minimumFractionDigits: 20) ->
    [100000000000000000000] precies
    [one] één
   *[other] ander
  }
",
    );
    let long = "123456789012345678901234567890.5";
    for (id, n, expected) in [
        ("shown", long, "nl: 123.456.789.012.345.678.901.234.567.890,5"),
        ("chosen", long, "nl: ander"),
        ("chosen", "1", "nl: ander"),
        ("chosen", "100000000000000000000", "nl: precies"),
    ] {
        assert_eq!(case.get("nl", id, &[("n", number(n))]), expected, "{n}");
    }
}
