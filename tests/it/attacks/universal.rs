//! A script that fits every deal: it names nothing of any, and waits for no answer (rows 4, 12, 44).

use sparring::domain::lang::Lang;

use crate::deals::IDS;
use crate::program::played;

#[test]
#[ignore = "most deals are passed so far; cargo test --test it universal -- --ignored --nocapture shows which"]
fn a_script_that_fits_every_deal_passes_none() {
    let mut passed = Vec::new();
    for lang in Lang::ALL {
        let script = lang.pick(include_str!("universal.zh.txt"), include_str!("universal.en.txt"));
        for id in IDS {
            let said = played(id, lang, 31, script);
            let score = said.lines().find(|line| line.starts_with(lang.pick("总分", "Score ")));
            let score = score.expect("the session is scored");
            println!("{id} {}: {score}", lang.code());
            if score.ends_with(lang.pick("  通过", "  passed")) {
                passed.push(format!("{id} {}: {score}", lang.code()));
            }
        }
    }
    assert!(passed.is_empty(), "{passed:#?}");
}
