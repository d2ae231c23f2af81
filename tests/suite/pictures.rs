//! Pictures beside pages: the smaller versions readers get, what is taken out of them, and what is refused.

pub mod made;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fundament::output_file::PictureForm;
use fundament::picture::{self, Pictures};
use fundament::serve::{Answer, Preview};
use fundament::source::{ContentHash, SourcePath};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader};

use crate::site_test::{Built, SiteTest};
use made::{exif, icc_profile, jpeg, noise, png, with_segment};

/// The address of the smaller versions of a picture, up to their width.
fn address(bytes: &[u8]) -> String {
    let recipe = picture::recipe(ContentHash::of(bytes)).to_hex();
    format!("assets/pictures/{}", &recipe[..16])
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
    reader.expect("bytes can be read").decode().expect("a picture")
}

fn size(bytes: &[u8]) -> (u32, u32) {
    let picture = decoded(bytes);
    (picture.width(), picture.height())
}

fn smaller(built: &Built) -> Vec<&str> {
    built.paths().into_iter().filter(|path| path.starts_with("assets/pictures/")).collect()
}

/// The page `advies` in Dutch shows this picture.
fn showing(name: &str, bytes: Vec<u8>) -> SiteTest {
    let text = format!("![Een school]({name})\n");
    SiteTest::new()
        .page("content/advies/index.nl.md", "Het advies", &text)
        .without("content/advies/index.ar.md")
        .picture(&format!("content/advies/{name}"), bytes)
}

#[test]
fn a_photo_has_smaller_versions_for_smaller_screens() {
    let photo = jpeg(1500, 1000);
    let built = showing("school.jpg", photo.clone()).build();
    let at = address(&photo);
    assert_eq!(
        built.article("nl/advies/index.html").lines().last(),
        Some(&*format!(
            "<p><img src=\"/nl/advies/school.jpg\" srcset=\"/{at}-480.jpg 480w, /{at}-720.jpg 720w, \
             /{at}-1080.jpg 1080w, /nl/advies/school.jpg 1500w\" sizes=\"(min-width: 47em) 45rem, \
             calc(100vw - 2rem)\" alt=\"Een school\" width=\"1500\" height=\"1000\" loading=\"lazy\" \
             decoding=\"async\" /></p>"
        ))
    );
    for (width, height) in [(480, 320), (720, 480), (1080, 720)] {
        let version = &built.files[&format!("{at}-{width}.jpg")];
        assert_eq!(size(version), (width, height));
        assert!(version.len() < photo.len(), "{width}: {} bytes", version.len());
    }
    // The picture itself is there as it was.
    assert_eq!(built.text("nl/advies/school.jpg"), "copy of content/advies/school.jpg");
    assert_eq!(smaller(&built).len(), 3);
}

#[test]
fn a_reader_of_another_language_gets_the_same_versions() {
    let (photo, form, arabic) = (jpeg(1500, 1000), png(800, 600), png(800, 601));
    let text = "![a](school.jpg) ![b](form.png)\n";
    let built = SiteTest::new()
        .page("content/advies/index.nl.md", "Het advies", text)
        .page("content/advies/index.ar.md", "النصيحة", text)
        .page("content/index.nl.md", "Welkom", "![a](zelfde.jpg)\n")
        .picture("content/zelfde.jpg", photo.clone())
        .picture("content/advies/school.jpg", photo.clone())
        .picture("content/advies/form.png", form.clone())
        .picture("content/advies/form.ar.png", arabic.clone())
        .build();
    let mut expected = vec![
        format!("{}-480.png", address(&form)),
        format!("{}-480.png", address(&arabic)),
        format!("{}-480.jpg", address(&photo)),
        format!("{}-720.jpg", address(&photo)),
        format!("{}-1080.jpg", address(&photo)),
    ];
    expected.sort();
    assert_eq!(smaller(&built), expected);
    let page = built.article("ar/advies/index.html");
    assert!(
        page.contains(&format!("/{}-480.png 480w, /ar/advies/form.png 800w", address(&arabic)))
    );
    assert!(!page.contains(&address(&form)), "{page}");
    assert!(built.article("nl/index.html").contains(&address(&photo)));
}

#[test]
fn a_small_a_moving_or_a_drawn_picture_is_left_alone() {
    let moving = made::moving_png(1200, 900);
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let built = showing("klein.jpg", jpeg(590, 400))
        .page(
            "content/advies/index.nl.md",
            "Het advies",
            "![a](klein.jpg) ![b](beweegt.png) ![c](huis.svg) [d](brief.jpg)\n",
        )
        .picture("content/advies/beweegt.png", moving)
        .picture("content/advies/brief.jpg", jpeg(1500, 1000))
        .file("content/advies/huis.svg", svg)
        .build();
    let page = built.article("nl/advies/index.html");
    assert!(!page.contains("srcset"), "{page}");
    assert!(page.contains("alt=\"b\" width=\"1200\" height=\"900\""), "{page}");
    // A picture that a text only links to is for reading in full.
    assert_eq!(smaller(&built), Vec::<&str>::new());
}

/// Dots of two colours at random take few bytes; their means are of many colours.
#[test]
fn a_version_that_would_have_more_bytes_is_left_out() {
    let noise = noise(600, 400);
    let built = showing("ruis.png", noise.clone()).build();
    let made = picture::make(&noise, PictureForm::Smaller { width: 480 });
    assert!(made.is_ok_and(|made| made.len() > noise.len()));
    assert_eq!(smaller(&built), Vec::<&str>::new());
    assert!(!built.article("nl/advies/index.html").contains("srcset"));
}

#[test]
fn each_kind_stays_what_it_is() {
    let webp = made::webp(1000, 700);
    let built = showing("huis.webp", webp.clone()).build();
    let version = &built.files[&format!("{}-480.webp", address(&webp))];
    assert!(version.starts_with(b"RIFF"));
    assert_eq!(size(version), (480, 336));
    let png = made::half_seen_png(1000, 700);
    let built = showing("huis.png", png.clone()).build();
    let version = decoded(&built.files[&format!("{}-480.png", address(&png))]).into_rgba8();
    // What nobody sees is green, and does not shine through where it meets the red.
    assert!(version.pixels().all(|dot| dot.0[1] == 0), "green shines through");
    assert_eq!((version.get_pixel(0, 0).0[3], version.get_pixel(479, 335).0[3]), (255, 0));
}

/// Red at the left of the file, blue at its right; held upright, red is at the top.
#[test]
fn a_photo_that_a_phone_turned_stands_upright() {
    let photo = with_segment(jpeg(1500, 1000), 0xe1, &exif(6, None));
    let built = showing("school.jpg", photo.clone()).build();
    let page = built.article("nl/advies/index.html");
    assert!(page.contains("school.jpg 1000w"), "{page}");
    assert!(page.contains("width=\"1000\" height=\"1500\""), "{page}");
    let version = &built.files[&format!("{}-480.jpg", address(&photo))];
    let picture = decoded(version).into_rgb8();
    assert_eq!((picture.width(), picture.height()), (480, 720));
    let (top, bottom) = (picture.get_pixel(240, 5).0, picture.get_pixel(240, 715).0);
    assert!(top[0] > 200 && top[2] < 60 && bottom[2] > 200 && bottom[0] < 60, "{top:?} {bottom:?}");
    assert_eq!(turn(version), Orientation::NoTransforms);
}

fn turn(bytes: &[u8]) -> Orientation {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
    let mut decoder = reader.expect("bytes").into_decoder().expect("a picture");
    decoder.orientation().expect("a head")
}

#[test]
fn nobody_learns_from_a_photo_where_it_was_made() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52,5N'/>";
    let written = b"Jan Jansen, Dorpsstraat 1";
    let placed = |bytes| with_segment(bytes, 0xe1, &exif(6, Some([52, 5, 30])));
    let named = |bytes| with_segment(bytes, 0xed, written);
    let mut film = named(placed(jpeg(1500, 1000)));
    film.extend(b"ftypmp42 and a film that was made at the same place");
    let photos = [
        ("plaats.jpg", named(placed(jpeg(1500, 1000)))),
        ("film.jpg", film),
        ("xmp.jpg", named(with_segment(jpeg(1500, 1000), 0xe1, xmp))),
        ("plaats.png", made::png_with_notes(1500, 1000, &exif(6, Some([52, 5, 30])), written)),
        ("plaats.webp", made::webp_with_notes(1500, 1000, &exif(6, Some([52, 5, 30])), written)),
    ];
    for (name, photo) in photos {
        let site = showing(name, photo.clone());
        assert_eq!(
            site.problems(),
            format!(
                "content/advies/{name}:1:1: warning[picture-with-place]: the camera wrote into this photo where it was made\n"
            )
        );
        let built = site.build();
        let published = &built.files[&format!("nl/advies/{name}")];
        for bytes in smaller(&built).iter().map(|path| &built.files[*path]).chain([published]) {
            for secret in [&b"Dorpsstraat"[..], b"GPSLatitude", b"ftyp", b"\x34\0\0\0\x01\0\0\0"] {
                assert!(!holds(bytes, secret), "{name}");
            }
        }
        // Not a dot is another, and it is still turned.
        assert!(decoded(published) == decoded(&photo), "{name}");
        assert_eq!(turn(published), turn(&photo), "{name}");
        assert_eq!(
            picture::look(published).map(|picture| picture.pixels),
            picture::look(&photo).map(|picture| picture.pixels),
            "{name}"
        );
        assert!(published.len() < photo.len(), "{name}");
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photo_that_tells_no_place_is_published_as_it_is() {
    let site = |bytes| showing("school.jpg", bytes);
    let maker = with_segment(jpeg(1500, 1000), 0xe1, &exif(6, None));
    let not_allowed = with_segment(jpeg(1500, 1000), 0xe1, &exif(1, Some([0, 0, 0])));
    for photo in [maker, not_allowed] {
        assert_eq!(site(photo.clone()).problems(), "");
        let built = site(photo).build();
        assert_eq!(built.text("nl/advies/school.jpg"), "copy of content/advies/school.jpg");
    }
    let root = SiteTest::new().picture(
        "content/_root/kaart.jpg",
        with_segment(jpeg(600, 400), 0xe1, &exif(1, Some([52, 5, 30]))),
    );
    assert!(root.problems().contains("_root/kaart.jpg:1:1: warning[picture-with-place]"));
    assert!(!holds(&root.build().files["kaart.jpg"], b"Exif"));
}

#[test]
fn colours_of_a_phone_stay_what_they_are() {
    let wide = with_segment(jpeg(1500, 1000), 0xe2, &icc_profile(b"Display P3"));
    let built = showing("school.jpg", wide.clone()).build();
    assert!(holds(&built.files[&format!("{}-480.jpg", address(&wide))], b"Display P3"));
    // What every browser takes for granted need not be sent.
    let usual = with_segment(jpeg(1500, 1000), 0xe2, &icc_profile(b"sRGB IEC61966-2.1"));
    let built = showing("school.jpg", usual.clone()).build();
    assert!(!holds(&built.files[&format!("{}-480.jpg", address(&usual))], b"ICC_PROFILE"));
}

#[test]
fn a_picture_that_cannot_be_shown_is_told() {
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let broken = |reason| format!("picture-broken]: this picture cannot be shown: {reason}");
    let incomplete = broken("it is not complete");
    let other = broken("it is no PNG, JPEG or WebP");
    let bomb = made::png_of_size(50_000, 50_000);
    let too_large = "picture-too-large]: this picture is 50000 × 50000 pixels large and may have 50 million at most";
    let told = [
        ("a.jpg", cut(jpeg(1500, 1000)), incomplete.clone()),
        ("a.png", cut(png(1500, 1000)), incomplete.clone()),
        ("a.webp", cut(made::webp(1500, 1000)), incomplete.clone()),
        ("a.jpg", jpeg(1500, 1000)[..4].to_vec(), incomplete),
        ("a.png", b"GIF89a".to_vec(), other.clone()),
        ("a.jpeg", Vec::new(), other),
        ("a.png", bomb, too_large.to_owned()),
        (
            "a.jpg",
            png(300, 200),
            "picture-of-another-kind]: this is a PNG picture, but its name says otherwise"
                .to_owned(),
        ),
        (
            "a.webp",
            jpeg(300, 200),
            "picture-of-another-kind]: this is a JPEG picture, but its name says otherwise"
                .to_owned(),
        ),
    ];
    for (name, bytes, expected) in told {
        assert_eq!(
            showing(name, bytes).problems(),
            format!("content/advies/{name}:1:1: error[{expected}\n")
        );
    }
    assert_eq!(showing("a.JPEG", jpeg(300, 200)).problems(), "");
}

/// Its parts are all there, so that only decoding shows it.
#[test]
fn a_picture_whose_dots_are_broken_is_told() {
    let problems = showing("a.png", made::png_of_size(1500, 1000)).problems();
    assert_eq!(
        problems,
        "content/advies/a.png:1:1: error[picture-broken]: this picture cannot be shown: its bytes make no picture\n"
    );
}

#[test]
fn a_broken_picture_of_a_translation_holds_back_that_translation_alone() {
    let text = "![a](form.png)\n";
    let site = SiteTest::new()
        .page("content/advies/index.nl.md", "Het advies", text)
        .page("content/advies/index.ar.md", "النصيحة", text)
        .picture("content/advies/form.png", png(800, 600))
        .picture("content/advies/form.ar.png", png(800, 600)[..90].to_vec());
    assert!(site.problems().contains("form.ar.png:1:1: error[picture-broken]"));
    let built = site.build();
    assert!(built.text("ar/advies/index.html").contains("Het advies"));
    assert!(built.article("nl/advies/index.html").contains("srcset"));
}

#[test]
fn no_other_file_may_stand_among_the_smaller_versions() {
    let site = showing("school.jpg", jpeg(1500, 1000))
        .picture("content/_root/assets/pictures/a.png", png(300, 200));
    assert_eq!(
        site.problems(),
        "content/_root/assets/pictures/a.png:1:1: error[two-owners-of-one-path]: a page the tool makes itself and `content/_root/assets/pictures/a.png` would both be published as `assets/pictures/a.png`\n"
    );
}

#[test]
fn what_the_last_build_found_is_not_made_again() {
    let (photo, noise) = (jpeg(1500, 1000), noise(600, 400));
    let files = [("a.jpg", photo.clone()), ("b.png", noise.clone())];
    let reads = Arc::new(AtomicUsize::new(0));
    let pictures = |notes: &str| {
        let (reads, files) = (reads.clone(), files.clone());
        let read = move |path: &SourcePath, _| {
            reads.fetch_add(1, Ordering::Relaxed);
            files.iter().find(|(name, _)| *name == path.as_str()).map(|(_, bytes)| bytes.clone())
        };
        Pictures::new(read).with_notes(notes)
    };
    let sizes = |pictures: &Pictures| {
        let sizes = files.iter().map(|(name, bytes)| {
            let versions = pictures.versions(&SourcePath::new(*name), ContentHash::of(bytes));
            let versions = versions.expect("pictures").into_iter();
            versions.map(|version| (version.size.width, version.size.height)).collect()
        });
        sizes.collect::<Vec<Vec<(u32, u32)>>>()
    };
    let cold = pictures("");
    assert_eq!(sizes(&cold), [vec![(480, 320), (720, 480), (1080, 720)], vec![]]);
    assert_eq!(sizes(&cold), sizes(&cold));
    assert_eq!(reads.load(Ordering::Relaxed), 2);

    let notes = cold.notes().expect("two pictures");
    let warm = pictures(&notes);
    assert_eq!(sizes(&warm), sizes(&cold));
    assert_eq!(warm.notes(), Some(notes.clone()));
    assert_eq!(reads.load(Ordering::Relaxed), 2);

    for damaged in [&notes[..notes.len() - 9], &notes.replace("720x480", "720x481"), "x"] {
        let before = reads.load(Ordering::Relaxed);
        assert_eq!(sizes(&pictures(damaged)), sizes(&cold));
        assert_eq!(reads.load(Ordering::Relaxed), before + 2, "{damaged}");
    }
}

/// A picture that changes under our eyes is read again the next time.
#[test]
fn a_picture_that_is_gone_is_not_remembered_as_broken() {
    let there = Arc::new(AtomicUsize::new(0));
    let (asked, photo) = (there.clone(), jpeg(600, 400));
    let hash = ContentHash::of(&photo);
    let pictures = Pictures::new(move |_, _| {
        (asked.fetch_add(1, Ordering::Relaxed) > 0).then(|| photo.clone())
    });
    let path = SourcePath::new("a.jpg");
    assert!(pictures.versions(&path, hash).is_err());
    assert_eq!(pictures.versions(&path, hash).expect("it is back").len(), 1);
}

#[test]
fn the_site_as_it_is_written_has_them_too() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let placed = with_segment(jpeg(1500, 1000), 0xe1, &exif(6, Some([52, 5, 30])));
    let site = showing("school.jpg", placed.clone());
    site.write_to(folder.path());
    let preview = Preview::open(folder.path().to_owned(), site.settings.clone());
    let shown = preview.expect("the folder can be read").snapshot();
    let built = site.build();
    let published = smaller(&built).into_iter().chain(["nl/advies/school.jpg"]);
    for path in published {
        let Answer::File { status: 200, content_type: "image/jpeg", bytes } =
            shown.answer(&format!("/{path}"))
        else {
            panic!("{path} is not shown");
        };
        assert!(*bytes == *built.files[path], "{path}");
    }
    let Answer::File { status, .. } = shown.answer(&format!("/{}-1440.jpg", address(&placed)))
    else {
        panic!("not found");
    };
    assert_eq!(status, 404);
    assert_eq!(smaller(&built).len(), 2);
}

#[test]
fn the_documents_name_the_widths() {
    let large = picture::look(&made::png_of_size(5000, 100)).expect("a head");
    let widths: Vec<String> =
        picture::smaller_sizes(&large).iter().map(|size| size.width.to_string()).collect();
    let (last, others) = widths.split_last().expect("some");
    let words = format!("{} and {last} pixels wide", others.join(", "));
    for document in ["docs/editors.md", "docs/reference.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
        let text = std::fs::read_to_string(path).expect("a document");
        assert!(text.contains(&words), "{document} does not say `{words}`");
    }
}

/// Whatever the bytes are, there is an answer, and never a crash.
#[test]
fn pictures_with_wrong_bytes_anywhere_are_survived() {
    let place = exif(6, Some([52, 5, 30]));
    let pictures = [
        with_segment(jpeg(620, 30), 0xe1, &place),
        made::png_with_notes(620, 30, &place, b"x"),
        made::webp_with_notes(620, 30, &place, b"x"),
    ];
    let mut dice: u64 = 1;
    let mut roll = |sides: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).expect("31 bits") % sides
    };
    for picture in &pictures {
        for _ in 0..60 {
            let mut bytes = picture.clone();
            for _ in 0..=roll(4) {
                let within = if roll(2) == 0 { bytes.len() } else { 400 };
                let at = roll(within);
                bytes[at] = u8::try_from(roll(256)).expect("a byte");
            }
            if roll(4) == 0 {
                bytes.truncate(roll(bytes.len()));
            }
            let looked = picture::look(&bytes);
            for form in [PictureForm::WithoutNotes, PictureForm::Smaller { width: 480 }] {
                let made = picture::make(&bytes, form);
                assert!(looked.is_ok() || made.is_err());
            }
        }
    }
}
