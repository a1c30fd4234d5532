//! Days at the ends of the calendar: answered or refused everywhere, never a failure.

use crate::server::get;

const INTERVALS: [&str; 12] = [
    "2008-01-01/9999-12-31",
    "0001-01-01/9999-12-31",
    "0000-01-01/0000-12-31",
    "9999-12-01/..",
    "9999-12-31",
    "../0001-01-31",
    "../9999-12-31",
    "0001-01-01",
    "2008-01-01/9900-12-31",
    "1100-01-01/2008-12-31",
    "9999-12-31/0001-01-01",
    "-9999-01-01/2008-01-01",
];

const ROUTES: [&str; 24] = [
    "/?datetime=",
    "/?v=table&datetime=",
    "/?v=compare&zone=mx-2009-juarez&datetime=",
    "/?p=SV&datetime=",
    "/?was=ucdp&source=inegi&datetime=",
    "/?p=08037&datetime=",
    "/embed?datetime=",
    "/static/map.svg?datetime=",
    "/static/map.svg?p=SV&datetime=",
    "/summary?datetime=",
    "/summary?source=inegi&datetime=",
    "/series?by=quarter&datetime=",
    "/series?source=cpj&by=month&datetime=",
    "/values/states?source=inegi&measure=rate&datetime=",
    "/values/states?datetime=",
    "/areas/08?datetime=",
    "/zones?datetime=",
    "/zones/mx-2009-juarez?datetime=",
    "/incidents?limit=1&datetime=",
    "/tiles/heat/3/1/3?datetime=",
    "/tiles/zones/3/1/3?datetime=",
    "/tiles/states/3/1/3?source=inegi&datetime=",
    "/data/zones.csv?datetime=",
    "/data/states.csv?source=inegi&datetime=",
];

#[tokio::test]
async fn days_at_the_ends_of_the_calendar_are_answered_or_refused() {
    let built = std::path::Path::new("web/dist/manifest.json").exists();
    for route in ROUTES {
        if !built && route.starts_with("/?") {
            continue;
        }
        for interval in INTERVALS {
            let path = format!("{route}{interval}");
            let answer = get(&path).await;
            assert!([200, 204, 400, 422].contains(&answer.status.as_u16()), "{path}: {} {}", answer.status, answer.text());
        }
    }
    for date in ["9999-12-31", "0001-01-01", "1100-01-01", "9900-12-31", "0000-02-29"] {
        for path in [format!("/compare?state=08&date={date}"), format!("/?v=compare&p=08&date={date}")] {
            if built || !path.starts_with("/?") {
                assert!([200, 400, 422].contains(&get(&path).await.status.as_u16()), "{path}");
            }
        }
    }
    for address in ["/?datetime=2008-01-01/9999-12-31", "/?p=SV&datetime=0001-01-01/9999-12-30"] {
        let url = testigo::domain::query_string([("url", format!("http://localhost{address}"))]);
        let status = get(&format!("/oembed?{url}")).await.status;
        assert!([200, 400, 404, 422].contains(&status.as_u16()), "{address}: {status}");
    }
}
