//! The headless contract: shapes in and out, faults on stderr, exit codes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use serde_json::Value as Json;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn sandtable(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sandtable"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not wait for input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect()
}

const ONE: &str = r#"{"months":[{"gross_sales":"8000"}]}"#;

#[test]
fn one_profile_gives_one_result() {
    let output = sandtable(&["assess", "-"], "{\n  \"months\": [\n    {\"gross_sales\": \"8000\"}\n  ]\n}\n");
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    let provision = &json["schemes"]["hongsibu"]["provisions"]["HSB-10a"];
    assert_eq!(provision["state"], "paid");
    assert_eq!(provision["payable"], "160.00");
    assert_eq!(provision["article"], "第十条");
    assert_eq!((&provision["period"], &provision["trace"]["mechanism"]), (&"month".into(), &"rate".into()));
    assert_eq!(provision["by_month"], serde_json::json!(["160.00"]));
    assert_eq!(json["schemes"]["hongsibu"]["totals"]["determined"], "160.00");
    assert!(json["assumed"].as_array().unwrap().contains(&"is_local_resident".into()));
    assert!(output.status.success());
}

#[test]
fn an_array_gives_an_array_and_lines_give_lines() {
    let array = sandtable(&["assess", "--scheme", "hongsibu"], &format!("[{ONE},{ONE}]"));
    assert_eq!(serde_json::from_slice::<Json>(&array.stdout).unwrap().as_array().unwrap().len(), 2);
    let many = sandtable(&["assess", "-"], &format!("{ONE}\n").repeat(500));
    let results = lines(&many.stdout);
    assert_eq!(results.len(), 500);
    assert!(results.iter().all(|line| serde_json::from_str::<Json>(line).is_ok()));
}

#[test]
fn what_cannot_be_read_is_told_in_one_line_each() {
    let faulty = r#"{"folowers":1,"months":[{"gross_sales":1.5},{"live_hours":"-3"}]}"#;
    let output = sandtable(&["assess", "-"], faulty);
    let told = lines(&output.stderr).join("\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    for part in ["`followers`", "months[0].gross_sales", "in quotes", "months[1].live_hours", "negative"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let broken = sandtable(&["assess", "-"], "{\"months\": [");
    assert_eq!(broken.status.code(), Some(2));
    assert!(lines(&broken.stderr)[0].starts_with("line 1 column"));
    assert_eq!(sandtable(&["assess", "-"], "").status.code(), Some(2));
}

#[test]
fn a_faulty_line_spoils_only_itself() {
    let output = sandtable(&["assess", "-"], &format!("{ONE}\n{{\"x\":1}}\n{ONE}\n"));
    assert_eq!((lines(&output.stdout).len(), output.status.code()), (3, Some(2)));
    assert_eq!(lines(&output.stdout)[1], "null", "answers and lines can be counted alike");
    assert!(lines(&output.stderr)[0].starts_with("line 2: x: unknown key"));
    // Empty lines count, a broken line too, and no key breaks a fault in two.
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("people.jsonl");
    std::fs::write(&file, format!("\u{feff}{ONE}\n\n{{\"a\\nb\":1}}\n{{]\n7\n{ONE}")).unwrap();
    let output = sandtable(&["assess", file.to_str().unwrap()], "");
    let nulls = lines(&output.stdout).iter().map(|line| *line == "null").collect::<Vec<_>>();
    assert_eq!(nulls, [false, true, true, true, false]);
    let told = lines(&output.stderr);
    for (line, part) in [
        (0, "people.jsonl:3: a\\nb: unknown key"),
        (1, "people.jsonl:4 column 2: "),
        (2, "people.jsonl:5: a number where an object belongs"),
    ] {
        assert!(told[line].contains(part), "{part}: {told:?}");
    }
    assert_eq!(told.len(), 3);
    let array = sandtable(&["assess", "-"], &format!("[{ONE},\n null]"));
    assert_eq!(serde_json::from_slice::<Json>(&array.stdout).unwrap()[1], Json::Null);
    assert!(lines(&array.stderr)[0].starts_with("[1]: null where an object belongs"));
}

#[test]
fn readings_and_schemes_are_chosen_by_name() {
    let excess = sandtable(&["assess", "--scheme", "hongsibu", "--reading", "H3=excess", "H1=pay", "-"], ONE);
    let json: Json = serde_json::from_slice(&excess.stdout).unwrap();
    assert_eq!(json["schemes"]["hongsibu"]["totals"]["determined"], "60.00");
    assert_eq!(json["schemes"].as_object().unwrap().len(), 1);
    for wrong in [["--reading", "H3=exces"], ["--reading", "H99=x"], ["--scheme", "hongsib"], ["--lang", "fr"]] {
        let output = sandtable(&["assess", wrong[0], wrong[1], "-"], ONE);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert_eq!(lines(&output.stderr).len(), 1, "{wrong:?}");
    }
}

#[test]
fn a_reform_changes_the_law_for_one_run() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("reform.json");
    let set = |edits: &str| std::fs::write(&file, format!("{{\"name\":\"草案\",\"edits\":[{edits}]}}")).unwrap();
    let path = file.to_str().unwrap();
    set(r#"{"set":"hongsibu/HSB-10a/rate","to":"3%"},{"set":"hongsibu/HSB-10a/floor","to":"9000"}"#);
    let output =
        sandtable(&["assess", "--reform", path, "-"], r#"{"months":[{"gross_sales":9000},{"gross_sales":8999}]}"#);
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    let by_month = &json["schemes"]["hongsibu"]["provisions"]["HSB-10a"]["by_month"];
    assert_eq!(by_month, &serde_json::json!(["270.00", "0.00"]));
    set(r#"{"off":"hongsibu/HSB-10a"}"#);
    let off = sandtable(&["assess", "--reform", path, "--format", "text", "-"], ONE);
    assert!(off.status.success());
    set(r#"{"set":"hongsibu/HSB-10a/rat","to":"3%"}"#);
    let wrong = sandtable(&["assess", "--reform", path, "-"], ONE);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(lines(&wrong.stderr)[0].contains("hongsibu/HSB-10a/rate"), "{:?}", lines(&wrong.stderr));
}

#[test]
fn schemes_are_listed_with_addresses_and_readings() {
    let output = sandtable(&["schemes", "--scheme", "tongjiang"], "");
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    let scheme = &json[0];
    assert_eq!(scheme["id"], "tongjiang");
    assert_eq!(scheme["provisions"].as_array().unwrap().len(), 14);
    let addresses: Vec<&str> =
        scheme["parameters"].as_array().unwrap().iter().map(|each| each["address"].as_str().unwrap()).collect();
    assert!(addresses.contains(&"tongjiang/TJ-08/each") && addresses.contains(&"tongjiang/TJ-B/amount"));
    assert_eq!(scheme["readings"][0]["default"], "cumulative");
}

#[test]
fn text_explains_in_both_languages() {
    let zh = sandtable(&["assess", "--format", "text", "--scheme", "hongsibu", "-"], ONE);
    assert!(lines(&zh.stdout).join("\n").contains("第十条"));
    let en = sandtable(&["assess", "--format", "text", "--lang", "en", "--scheme", "hongsibu", "-"], ONE);
    assert!(lines(&en.stdout).join("\n").contains("Art. 10"));
}

#[test]
fn curves_and_next_steps_are_exact() {
    let person = r#"{"followers":62000,"months":[{"times":12,"gross_sales":"38000"}]}"#;
    let vary = ["curve", "--vary", "gross_sales", "--from", "0", "--to", "200000", "--scheme", "hongsibu", "-"];
    let json: Json = serde_json::from_slice(&sandtable(&vary, person).stdout).unwrap();
    // 500,000 and 1,000,000 a year fall between two cents of a month.
    let breaks = serde_json::json!(["5000", "41666.67", "83333.34", "150000.01"]);
    assert_eq!(json["schemes"]["hongsibu"]["breakpoints"], breaks);
    let routes: Json = serde_json::from_slice(&sandtable(&["next", "-"], person).stdout).unwrap();
    let first = &routes[0];
    assert_eq!(
        (&first["provision"], &first["by"], &first["gain"]),
        (&"HSB-14".into(), &"44000".into(), &"3000.00".into())
    );
    assert_eq!(sandtable(&["curve", "--vary", "gross_sale", "-"], person).status.code(), Some(2));
    // Yes or no, and the whole of which a pool is a share: no straight lines.
    for vary in ["is_local_resident", "alliance_shipments_total"] {
        let told = sandtable(&["curve", "--vary", vary, "--from", "0", "--to", "1000000", "-"], person);
        assert_eq!(told.status.code(), Some(2), "{vary}");
    }
}

#[test]
fn what_a_command_does_not_know_it_refuses_and_says_what_would_be_right() {
    let curve = |ends: [&'static str; 3]| {
        vec!["curve", "--vary", ends[0], "--from", ends[1], "--to", ends[2], "--scheme", "pinggu", "-"]
    };
    let told = [
        (vec!["curve", "-"], "--vary: missing; a curve needs --vary FACT"),
        (vec!["curve", "--vary", "views", "-"], "--from: missing; a curve needs"),
        (curve(["followers", "1.5", "9"]), "--from: `1.5` is not a whole number"),
        (curve(["gross_sales", "0", "0.001"]), "--to: `0.001` lies between two steps"),
        (curve(["gross_sales", "-1", "2"]), "--from: `-1`: must not be negative"),
        (curve(["retail_growth", "20%", "-20%"]), "--from: lies above --to"),
        (vec!["check", "foo"], "foo: `check` reads no file"),
        (vec!["schemes", "foo"], "foo: `schemes` reads no file"),
        (vec!["budget", "foo"], "foo: `budget` reads no file"),
        (vec!["check", "--shceme", "tongjiang"], "--shceme: no such option; did you mean `--scheme`?"),
        (vec!["check", "--vary", "views"], "--vary: `check` has no such option; it has --scheme, --scheme-file"),
        (vec!["next", "--seeds", "3", "-"], "--seeds: `next` has no such option"),
        (vec!["next", "--format", "text", "-"], "--format: `next` has no such option"),
        (vec!["assess", "-o", "x", "-"], "--out: `assess` has no such option"),
        (vec!["assess", "one.json", "two.json"], "arguments: unexpected argument"),
    ];
    for (args, wanted) in told {
        let output = sandtable(&args, "{}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
        let [line] = <[String; 1]>::try_from(lines(&output.stderr)).unwrap();
        assert!(line.starts_with(wanted), "{line}");
    }
    // Rates are written as a profile writes them, and every answer is JSON anyway.
    assert!(sandtable(&curve(["retail_growth", "-20%", "0.2"]), "{}").status.success());
    assert!(sandtable(&["next", "--format", "json", "-"], "{}").status.success());
}

#[test]
fn a_curve_tells_what_it_imagined_and_a_step_what_it_moves() {
    let vary = ["curve", "--vary", "views", "--from", "0", "--to", "9000", "-"];
    let imagined =
        |person: &str| serde_json::from_slice::<Json>(&sandtable(&vary, person).stdout).unwrap()["imagined"].clone();
    assert_eq!(imagined("{}"), "videos");
    assert_eq!(imagined(r#"{"months":[{"videos":[{}]}]}"#), Json::Null);
    let person = r#"{"months":[{"times":12,"gross_sales":4900,"live_hours":62}]}"#;
    let routes: Json = serde_json::from_slice(&sandtable(&["next", "-"], person).stdout).unwrap();
    let step = routes.as_array().unwrap().iter().find(|step| step["fact"] == "net_sales").unwrap();
    let moves: Vec<_> =
        step["moves"].as_array().unwrap().iter().map(|each| (&each["provision"], &each["by"])).collect();
    assert_eq!(moves, [(&"HSB-10a".into(), &"1200.00".into()), (&"HSB-11".into(), &"-600.00".into())]);
}

#[test]
fn warnings_stand_at_the_top_as_well() {
    let many = r#"{"year":{"promoted_sales":2000000,"incubated_orders":2000001}}"#;
    let json: Json = serde_json::from_slice(&sandtable(&["assess", "-"], many).stdout).unwrap();
    assert_eq!(json["warnings"][0]["scheme"], "tongjiang");
    assert_eq!(json["schemes"]["tongjiang"]["warnings"][0]["fund"], "TJ-B");
}

#[test]
fn check_lists_findings_whose_people_can_be_assessed() {
    let json: Json = serde_json::from_slice(&sandtable(&["check"], "").stdout).unwrap();
    let schemes = json["schemes"].as_object().unwrap();
    assert_eq!(schemes.len(), 5);
    for finding in schemes.values().flat_map(|list| list.as_array().unwrap()) {
        let person = finding["profile"].to_string();
        let id = finding["scheme"].as_str().unwrap();
        let output = sandtable(&["assess", "--scheme", id, "-"], &person);
        assert!(output.status.success(), "{person}: {:?}", lines(&output.stderr));
        let result: Json = serde_json::from_slice(&output.stdout).unwrap();
        let about = finding["about"][0].as_str().unwrap();
        if let (Some(at), Some(one)) =
            (finding["at"].as_array().unwrap().first(), result["schemes"][id]["provisions"].get(about))
            && finding["about"].as_array().unwrap().len() == 1
        {
            let paid = finding["at"].as_array().unwrap().iter().map(|at| &at["paid"]);
            assert!(paid.into_iter().any(|paid| *paid == one["payable"]), "{finding} {at}");
        }
    }
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("repair.json");
    let gap = schemes["hongsibu"].as_array().unwrap().iter().find(|each| each["kind"] == "gap").unwrap();
    assert_eq!(gap["at"][1], serde_json::json!({ "value": "10000", "times": 1, "granted": [], "paid": "5.00" }));
    std::fs::write(&file, serde_json::json!({ "name": "r", "edits": gap["repair"] }).to_string()).unwrap();
    let repaired = sandtable(&["check", "--scheme", "hongsibu", "--reform", file.to_str().unwrap()], "");
    let repaired: Json = serde_json::from_slice(&repaired.stdout).unwrap();
    let left = repaired["schemes"]["hongsibu"].as_array().unwrap();
    assert!(!left.iter().any(|each| each["kind"] == "gap" && each["about"] == gap["about"]));
}
