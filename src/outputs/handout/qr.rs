//! The code that leads from paper to the page: the only QR import.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// A drawing of the code for an address, with its quiet zone; correction M (ISO/IEC 18004). `None` for an address
/// too long for any code.
pub(super) fn svg(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    Some(code.render::<svg::Color>().quiet_zone(true).module_dimensions(4, 4).build())
}
