"""Types translations into the sample in LibreOffice Writer, as a person does, while Writer keeps the changes.

typed_in_writer.py FROM TO PROFILE
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

source, target, profile = sys.argv[1:]
pipe = f"fundament-{Path(profile).parent.name}"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(60):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("Writer did not start")


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


writer = desktop()
try:
    url = Path(source).resolve().as_uri()
    document = writer.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),))
    table = document.TextTables.getByIndex(0)
    cells = {table.getCellByName(name).String: name for name in table.CellNames}

    def beside(text):
        """The cell of the translation beside a text."""
        name = cells[text]
        return table.getCellByName(name.replace("B", "C"))

    # A first translation, in two paragraphs, with a line left empty behind it.
    beside("Bel 112\\. Het is gratis.").String = "اتصل بالرقم 112\\.\nإنه مجاني.\n"
    # From here on each change stays visible.
    document.RecordChanges = True
    cell = beside("Kosten: < € 10 per jaar")
    cursor = cell.createTextCursorByRange(cell.getEnd())
    cursor.goLeft(len("يورو"), True)
    cursor.String = "€ في السنة"
    cell = beside("schooladvies")
    cursor = cell.createTextCursorByRange(cell.getStart())
    cell.insertString(cursor, "«", False)
    cell.insertString(cell.createTextCursorByRange(cell.getEnd()), "»", False)
    document.storeToURL(Path(target).resolve().as_uri(), (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
finally:
    try:
        writer.terminate()
    except Exception:
        pass
    office.wait(timeout=60)
