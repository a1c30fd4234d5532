use super::*;
use proptest::prelude::*;

/// Every record as its lines and fields, every broken one as its lines and fault.
#[derive(Debug, PartialEq, Eq)]
enum Read {
    Record(Vec<u32>, Vec<String>),
    Broken(Vec<u32>, QuoteFault),
}

fn read(text: &[u8]) -> Vec<Read> {
    let mut reader = RecordReader::new(text, b',');
    let mut list = Vec::new();
    loop {
        let next = reader.read().unwrap();
        let lines = reader.record().lines().to_vec();
        list.push(match next {
            Next::End => return list,
            Next::Broken { fault, .. } => Read::Broken(lines, fault),
            Next::Record => {
                Read::Record(lines, reader.record().fields().map(|field| String::from_utf8_lossy(field).into_owned()).collect())
            }
        });
    }
}

fn record(lines: &[u32], fields: &[&str]) -> Read {
    Read::Record(lines.to_vec(), fields.iter().map(|field| (*field).to_owned()).collect())
}

#[test]
fn fields_are_read_as_rfc_4180_writes_them() {
    let cases: [(&str, Vec<Read>); 12] = [
        ("", vec![]),
        ("\n\r\n\n", vec![]),
        ("a,b", vec![record(&[1], &["a", "b"])]),
        ("a,b\n", vec![record(&[1], &["a", "b"])]),
        ("a,\r\n,b\r\n", vec![record(&[1], &["a", ""]), record(&[2], &["", "b"])]),
        ("a\rb\r", vec![record(&[1], &["a"]), record(&[2], &["b"])]),
        ("\n\na\n\nb", vec![record(&[3], &["a"]), record(&[5], &["b"])]),
        ("\"a,b\",\"c \"\"d\"\"\",\"\"", vec![record(&[1], &["a,b", "c \"d\"", ""])]),
        ("a \"b\",c\"", vec![record(&[1], &["a \"b\"", "c\""])]),
        ("\"a\" ,\"b\"\t\nc,d", vec![record(&[1], &["a", "b"]), record(&[2], &["c", "d"])]),
        ("x,\"a\r\n\r\nb\",y\nz", vec![record(&[1, 3], &["x", "a\r\n\r\nb", "y"]), record(&[4], &["z"])]),
        ("\u{feff}\"a\",b", vec![record(&[1], &["a", "b"])]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn a_quote_that_is_not_closed_is_told_with_every_line_that_it_took() {
    let behind = |lines: &[u32], line| Read::Broken(lines.to_vec(), QuoteFault::TextBehind { line });
    let never = |lines: &[u32]| Read::Broken(lines.to_vec(), QuoteFault::NeverClosed);
    let cases: [(&str, Vec<Read>); 6] = [
        ("1,\"a\n2,b\n\n3,\"c\n4,d\n", vec![behind(&[1, 2, 4], 4), record(&[5], &["4", "d"])]),
        ("1,\"a\" b\n2,c", vec![behind(&[1], 1), record(&[2], &["2", "c"])]),
        ("1,\"a\" \"b\"\n2,c", vec![behind(&[1], 1), record(&[2], &["2", "c"])]),
        ("1,a\n2,\"b\n3,c\n4,d", vec![record(&[1], &["1", "a"]), never(&[2, 3, 4])]),
        ("1,\"", vec![never(&[1])]),
        ("1,\"a\"\"\n2,b\n", vec![never(&[1, 2])]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn a_record_beyond_the_longest_is_refused_and_the_next_one_read() {
    let text = format!("1,\"{}\n{}\"\n2,b\n", "x".repeat(MAX_RECORD), "y".repeat(10));
    assert_eq!(read(text.as_bytes()), [Read::Broken(vec![1, 2], QuoteFault::TooLong), record(&[3], &["2", "b"])]);
}

fn field() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop_oneof!["[a-z ]{1,4}", Just("\"".to_owned()), Just(",".to_owned()), Just("\n".to_owned())], 0..4)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn what_a_csv_writer_writes_is_read_back(rows in proptest::collection::vec(proptest::collection::vec(field(), 3), 0..6)) {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        let records: Vec<Vec<String>> = read(&text).into_iter().map(|read| match read {
            Read::Record(_, fields) => fields,
            Read::Broken(lines, fault) => panic!("{fault:?} on {lines:?}"),
        }).collect();
        prop_assert_eq!(records, rows);
    }

    #[test]
    fn every_line_ends_in_one_record_or_is_told_broken_whatever_the_bytes(bytes in proptest::collection::vec(
        prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(b'a'), any::<u8>()], 0..200))
    {
        let mut lines: Vec<u32> = Vec::new();
        for next in read(&bytes) {
            let (Read::Record(on, _) | Read::Broken(on, _)) = next;
            lines.extend(on);
        }
        let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
        let unified = String::from_utf8_lossy(text).replace("\r\n", "\n").replace('\r', "\n");
        let expected: Vec<u32> = (1..).zip(unified.split('\n')).filter(|(_, line)| !line.is_empty()).map(|(at, _)| at).collect();
        prop_assert_eq!(lines, expected);
    }
}
