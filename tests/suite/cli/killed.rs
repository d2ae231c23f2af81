//! A build that dies: whatever moment it is, readers have the old or the new site as a whole.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

use super::{Site, Tree, page, tree};

/// With as many builds: enough to meet each step of publishing several times.
const KILLS: usize = 50;
/// So many must come before the swap, and so many after it, or the test has shown nothing.
const ENOUGH: usize = 5;
/// Each in two languages.
const PAGES: usize = 250;
/// Another one gives other moments: `KILL_SEED=7 cargo test killed`.
const SEED: u64 = 20_261_121;
/// No build takes so long; a test that hangs helps nobody.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn fifty_kills_leave_the_old_or_the_new_site() {
    let seed = std::env::var("KILL_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
    let mut random = Random(seed);
    let builds = Builds::new();
    let started = Instant::now();
    // As often from nothing, from the first site to the second, and back.
    let sites = [builds.expected("first"), builds.expected("second")];
    let mut old = 1;
    let paces = MOMENTS.map(|moment| (moment, builds.time_from(moment, "first", "second")));

    let (mut before, mut after, mut too_late) = (0, 0, 0);
    for number in 0..2 * KILLS {
        // Where the machine has other work, more kills than planned come too late.
        if number >= KILLS && before >= ENOUGH && after >= ENOUGH {
            break;
        }
        let new = 1 - old;
        let (name, other) = if new == 0 { ("first", "second") } else { ("second", "first") };
        let fails = |what: &str| -> String {
            format!("seed {seed}, kill {number} of a build of the {name} site: {what}")
        };
        let nothing = number % 10 == 9;
        if nothing {
            fs::remove_dir_all(builds.out()).expect("the published site");
            fs::remove_dir_all(builds.state()).expect("the state folder");
        }
        let (moment, pace) = paces[number % paces.len()];
        let delay = match moment {
            // More of them early: on a fast disk little is left to do.
            Moment::Swapped => random.part_of(pace) * random.part_of(4) / 8,
            _ => random.part_of(pace),
        };
        let status = builds.kill(name, moment, delay);

        let empty = Tree::new();
        let was = if nothing { &empty } else { &sites[old] };
        let found = tree(&builds.out());
        match (status.signal(), found == *was, found == sites[new]) {
            (Some(_), true, false) => before += 1,
            (Some(_), false, true) => after += 1,
            (None, false, true) => {
                assert!(status.success(), "{}", fails("the build failed by itself"));
                too_late += 1;
            }
            _ => {
                let difference = difference(&found, was, &sites[new]);
                panic!("{}", fails(&format!("{status}, neither old nor new: {difference}")));
            }
        }

        // The next build works, whether it goes on or goes back.
        let (next, index) = if random.part_of(2) == 0 { (name, new) } else { (other, old) };
        let told = builds.run(next);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", fails("the next build failed"));
        assert!(tree(&builds.out()) == sites[index], "{}", fails("the next build is not whole"));
        assert_eq!(
            builds.left_over(),
            ["lock", "manifest", "receipt"],
            "{}",
            fails("something stays behind")
        );
        old = index;
    }
    println!(
        "seed {seed}: {before} kills before the swap, {after} after it, {too_late} too late; {:.1} s",
        started.elapsed().as_secs_f64()
    );
    assert!(before >= ENOUGH && after >= ENOUGH, "seed {seed}: {before} before, {after} after");
}

#[test]
fn an_interrupted_build_leaves_the_old_site() {
    let builds = Builds::new();
    let sites = [builds.expected("first"), builds.expected("second")];
    // Stopped first, so that it is still at work when it is interrupted. A build may be too fast for us.
    for _ in 0..20 {
        assert_eq!(builds.run("first").code, 0);
        let mut child = builds.start("second");
        let pid = Pid::from_child(&child);
        let before = builds.published_folder();
        builds.wait_for(Moment::Rendering, &mut child, before);
        let stopped = kill_process(pid, Signal::STOP)
            .and_then(|()| waitpid(Some(pid), WaitOptions::UNTRACED))
            .is_ok_and(|status| status.is_some_and(|(_, status)| status.stopped()));
        if !stopped || builds.is_listed(before) {
            let _ = child.kill();
            let _ = child.wait();
            continue;
        }
        kill_process(pid, Signal::INT)
            .and_then(|()| kill_process(pid, Signal::CONT))
            .expect("sent");
        let status = child.wait().expect("it ends");
        assert_eq!(status.signal(), Some(Signal::INT.as_raw()));
        assert!(tree(&builds.out()) == sites[0], "the old site is gone");
        assert_eq!(builds.run("second").code, 0);
        assert!(tree(&builds.out()) == sites[1]);
        assert_eq!(builds.left_over(), ["lock", "manifest", "receipt"]);
        return;
    }
    panic!("no build was slow enough to be interrupted");
}

/// From which moment the time to the kill is counted. The later ones are so short that no clock alone
/// would find them.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Moment {
    Start,
    /// The folder for new files is there.
    Rendering,
    /// The list of the new site is being written.
    Listing,
    /// The list is whole: the next call of the system or two make the new site public.
    Swapping,
    /// Another folder is published.
    Swapped,
}

const MOMENTS: [Moment; 5] =
    [Moment::Start, Moment::Rendering, Moment::Listing, Moment::Swapping, Moment::Swapped];

/// Two sites of the same pages, published to one folder.
struct Builds {
    site: Site,
}

impl Builds {
    /// The second site differs in an eighth of its pages, lacks ten of them, and has ten others.
    fn new() -> Builds {
        let site = Site::empty();
        for name in ["first", "second"] {
            site.write(
                &format!("{name}/site.yaml"),
                "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\nhandout: []\n",
            );
            for tag in ["nl", "ar"] {
                site.write(
                    &format!("{name}/translations/{tag}/interface.ftl"),
                    "site-name = Proef\nsite-description = Proef.\n",
                );
                for number in 0..PAGES {
                    let folder = match number {
                        0 => String::new(),
                        _ if number % 25 == 1 => format!("{name}-{number}/"),
                        _ => format!("page-{number}/"),
                    };
                    let version = if number % 8 == 0 { name } else { "same" };
                    let text = format!("Zin z{number} ({version}).\n\n## Kop {{#k}}\n\n- a\n- b\n");
                    site.write(&format!("{name}/content/{folder}index.{tag}.md"), page(&text));
                }
            }
            site.write(&format!("{name}/content/form.pdf"), format!("%PDF {name}"));
            site.write(&format!("{name}/content/_root/CNAME"), "example.org\n");
        }
        Builds { site }
    }

    fn out(&self) -> PathBuf {
        self.site.path("public")
    }

    fn state(&self) -> PathBuf {
        self.site.path(".public.fundament")
    }

    fn start(&self, name: &str) -> Child {
        let arguments = ["build", "--quiet", "--root", name, "--out", "../public"];
        self.site.command(&arguments).spawn().expect("the program starts")
    }

    fn run(&self, name: &str) -> super::Told {
        let child = self.start(name);
        self.site.told(child.wait_with_output().expect("it ends"))
    }

    /// The site as a build makes it that nobody kills.
    fn expected(&self, name: &str) -> Tree {
        assert_eq!(self.run(name).code, 0);
        let site = tree(&self.out());
        assert!(site.len() >= 2 * PAGES, "{} files", site.len());
        site
    }

    /// How long a build takes from a moment to its end, or to the next moment where that is very near.
    fn time_from(&self, moment: Moment, one: &str, other: &str) -> u64 {
        if moment == Moment::Swapping {
            return 1_000;
        }
        assert_eq!(self.run(one).code, 0);
        let before = self.published_folder();
        let mut child = self.start(other);
        self.wait_for(moment, &mut child, before);
        let started = Instant::now();
        assert!(ends(&mut child).success());
        // At least so much that the kills spread.
        u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX).max(500)
    }

    /// Starts a build and kills it so many microseconds after a moment.
    fn kill(&self, name: &str, moment: Moment, delay: u64) -> ExitStatus {
        let before = self.published_folder();
        let mut child = self.start(name);
        self.wait_for(moment, &mut child, before);
        // Sleeping would take longer than the swap.
        let (started, delay) = (Instant::now(), Duration::from_micros(delay));
        while started.elapsed() < delay {
            thread::yield_now();
        }
        child.kill().expect("our own process");
        ends(&mut child)
    }

    /// Returns when a build has come to a moment, or has ended.
    fn wait_for(&self, moment: Moment, child: &mut Child, before: Option<u64>) {
        let started = Instant::now();
        let fresh = self.state().join("fresh");
        while started.elapsed() < PATIENCE {
            let reached = match moment {
                Moment::Start => true,
                Moment::Rendering => fresh.exists(),
                Moment::Listing => {
                    self.state().join("manifest.draft").exists() || self.is_listed(before)
                }
                Moment::Swapping => self.is_listed(before),
                Moment::Swapped => self.published_folder() != before,
            };
            if reached || child.try_wait().expect("its state").is_some() {
                return;
            }
            thread::yield_now();
        }
        let _ = child.kill();
        panic!("a build did not come to {moment:?} within {PATIENCE:?}");
    }

    /// The list may be there too short to be seen; the swap that follows stays.
    fn is_listed(&self, before: Option<u64>) -> bool {
        self.state().join("manifest.next").exists() || self.published_folder() != before
    }

    /// Which folder is published: another one after the swap.
    fn published_folder(&self) -> Option<u64> {
        fs::metadata(self.out()).ok().map(|metadata| metadata.ino())
    }

    /// The names in the state folder, but for the site before, which stays.
    fn left_over(&self) -> Vec<String> {
        let entries = fs::read_dir(self.state()).expect("the state folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> =
            names.map(|name| name.into_string().expect("a plain name")).collect();
        names.retain(|name| name != "slot");
        names.sort();
        names
    }
}

fn ends(child: &mut Child) -> ExitStatus {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait().expect("its state") {
            return status;
        }
        thread::sleep(Duration::from_micros(200));
    }
    let _ = child.kill();
    panic!("a build did not end within {PATIENCE:?}");
}

/// A few names that show where a tree is neither of two others.
fn difference(found: &Tree, old: &Tree, new: &Tree) -> String {
    let from = |other: &Tree| -> Vec<String> {
        let missing = other.iter().filter(|(name, hash)| found.get(*name) != Some(hash));
        let more = found.keys().filter(|name| !other.contains_key(*name));
        missing.map(|(name, _)| name).chain(more).take(5).cloned().collect()
    };
    format!(
        "{} files; not as in the old: {:?}; in the new: {:?}",
        found.len(),
        from(old),
        from(new)
    )
}

/// The same numbers for the same seed (SplitMix64).
struct Random(u64);

impl Random {
    /// Below `whole`.
    fn part_of(&mut self, whole: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (number ^ (number >> 31)) % whole.max(1)
    }
}
