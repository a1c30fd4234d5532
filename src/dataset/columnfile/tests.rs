use super::*;

fn sample() -> EventColumns {
    let mut id = TextColumn::default();
    ["s:1", "s:ñ", "s:3"].iter().for_each(|text| id.push(text));
    EventColumns {
        located: 2,
        key: vec![5, 9],
        first: vec![10, 20, 30],
        last: vec![10, 25, 60],
        deaths_low: vec![0, 1, 2],
        deaths_best: vec![1, 2, 3],
        deaths_high: vec![2, 3, 4],
        place_precision: vec![1, 2, 4],
        time_precision: vec![0, 1, 3],
        kind: vec![1, 2, 4],
        victim: vec![8, 0, 1],
        perpetrator: vec![],
        area: vec![0, 1, crate::dataset::AreaIx::NONE],
        id,
        place_name: vec![0, 1, 2],
        actors: vec![[0, 1], [1, 2], [0, 0]],
        texts: vec![String::new(), "Juárez".into(), "Los Cabos".into()],
    }
}

/// Of [`sample`]: two areas, three kinds, four victims, no perpetrators.
const BOUNDS: Bounds = Bounds { areas: 2, codes: [3, 4, 0] };

fn sources() -> Vec<SourceHash> {
    vec![SourceHash { path: "events-s.fgb".into(), sha256: "00".into() }]
}

fn file(columns: &EventColumns) -> (tempfile::TempDir, std::path::PathBuf, Vec<u8>) {
    let mut content = Vec::new();
    write(columns, &sources(), &mut content).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.columns");
    std::fs::write(&path, &content).unwrap();
    (folder, path, content)
}

#[test]
fn what_is_written_is_read_back() {
    let (_folder, path, _) = file(&sample());
    assert_eq!(read(&path, &sources(), &BOUNDS).unwrap(), sample());
}

#[test]
fn other_public_files_make_it_stale() {
    let (_folder, path, _) = file(&sample());
    let other = vec![SourceHash { path: "events-s.fgb".into(), sha256: "01".into() }];
    assert!(matches!(read(&path, &other, &BOUNDS), Err(ColumnFileError::Stale)));
}

#[test]
fn every_changed_byte_of_header_and_columns_is_noticed_or_harmless() {
    let (_folder, path, content) = file(&sample());
    for at in 0..content.len() {
        let mut damaged = content.clone();
        damaged[at] ^= 0x41;
        std::fs::write(&path, &damaged).unwrap();
        // Padding carries nothing: a change there may pass, with every value intact.
        if let Ok(columns) = read(&path, &sources(), &BOUNDS) {
            assert_eq!(columns, sample(), "byte {at}");
        }
    }
}

#[test]
fn every_shortened_file_is_refused() {
    let (_folder, path, content) = file(&sample());
    let end = content.iter().rposition(|byte| *byte != 0).unwrap();
    for length in 0..=end {
        std::fs::write(&path, &content[..length]).unwrap();
        assert!(read(&path, &sources(), &BOUNDS).is_err(), "{length} bytes");
    }
}

#[test]
fn columns_that_contradict_each_other_are_refused_though_their_checksums_fit() {
    type Fault = fn(&mut EventColumns);
    let faults: [Fault; 14] = [
        |columns| columns.key = vec![9, 5],
        |columns| columns.located = 3,
        |columns| columns.place_precision[0] = 7,
        |columns| columns.time_precision[0] = 5,
        |columns| columns.last[0] = 9,
        |columns| columns.area[0] = 2,
        |columns| columns.place_name[0] = 3,
        |columns| columns.kind.truncate(1),
        |columns| columns.victim.truncate(0),
        |columns| columns.deaths_low[0] = Toll::MAX + 1,
        |columns| columns.deaths_best[1] = u32::MAX,
        |columns| columns.deaths_high[2] = Toll::MAX + 1,
        |columns| columns.kind[0] = 1 << 3,
        |columns| columns.perpetrator = vec![0, 1, 0],
    ];
    for fault in faults {
        let mut columns = sample();
        fault(&mut columns);
        let (_folder, path, _) = file(&columns);
        assert!(matches!(read(&path, &sources(), &BOUNDS), Err(ColumnFileError::Damaged(_))), "{columns:?}");
    }
}
