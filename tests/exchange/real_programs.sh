#!/bin/bash
# Sends the sample through real programs of translators and keeps what they saved in `returned/`.
#
# The test suite reads those files, so nobody needs the programs to run the tests. Run this again after a change of a
# format: first `WRITE_EXCHANGE=1 cargo test --release --test suite -- exchange::the_sample`, then this, then the tests.
# Debian: gettext libreoffice-writer python3-uno python3-lxml abiword pandoc. Python: translate-toolkit (the engine of Weblate).
# `poedit.po` was typed in and saved in a window of Poedit 3.2.2: open `sample.po`, write `Bel 112. Gratis` for the text
# that has no translation, and save.
# XLIFF_SCHEMA names a folder with the schema `xliff_core_2.0.xsd` of OASIS; without it the schema is not asked.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-/usr/bin/python3}

echo "gettext: the header and every text"
msgfmt -c --check-header --statistics -o /dev/null sample.po
echo "gettext: wrapped, sorted, with escapes"
msgcat --width=40 --sort-output sample.po > returned/msgcat.po
echo "gettext: merged with a newer source"
sed 's/schooladvies/het schooladvies/' sample.po > "$work/new.po"
msgmerge --quiet --previous sample.po "$work/new.po" > returned/msgmerge.po

if [ -n "${XLIFF_SCHEMA:-}" ]; then
    echo "XLIFF: the schema of OASIS"
    "$python" - "$XLIFF_SCHEMA/xliff_core_2.0.xsd" sample.xlf <<'PYTHON'
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
schema.assertValid(etree.parse(sys.argv[2]))
PYTHON
fi

echo "translate-toolkit: PO and XLIFF, one text translated in each"
"${TOOLKIT_PYTHON:-$python}" - <<'PYTHON'
from translate.storage import pypo, xliff2
for name, kind in (("po", pypo.pofile), ("xlf", xliff2.Xliff2File)):
    with open(f"sample.{name}", "rb") as file:
        store = kind.parsefile(f"sample.{name}")
    for unit in store.units:
        if "112" in unit.source:
            unit.target = "اتصل بالرقم 112\\. إنه مجاني."
    with open(f"returned/translate-toolkit.{name}", "wb") as file:
        store.serialize(file)
PYTHON

writer() { # from-file to-format to-file [more]
    local from=$1 to=$2 file=$3
    shift 3
    soffice "-env:UserInstallation=file://$work/profile" --headless "$@" --convert-to "$to" \
        --outdir "$work/out" "$from" >/dev/null 2>&1
    mv "$work/out/$(basename "${from%.*}").${to%%:*}" "$file"
}
html="HTML (StarWriter)"
echo "Writer: the Word document"
writer sample.docx "docx:MS Word 2007 XML" returned/writer.docx
writer sample.docx "html:$html" returned/writer-of-docx.html
writer sample.docx odt returned/writer.odt
echo "Writer: the table"
writer sample.html "html:$html" returned/writer.html "--infilter=$html"
writer sample.html "docx:MS Word 2007 XML" returned/writer-of-html.docx "--infilter=$html"
echo "Writer: a person types, with changes kept"
"$python" typed_in_writer.py sample.docx returned/writer-typed.docx "$work/profile"
echo "AbiWord and Pandoc: both tables"
# As HTML AbiWord loses what stands before a line break, so nobody should send that.
abiword --to=docx -o returned/abiword.docx sample.docx 2>/dev/null
pandoc -f docx -t html -s --metadata title=x -o returned/pandoc-of-docx.html sample.docx
pandoc -f html -t docx -o returned/pandoc-of-html.docx sample.html
