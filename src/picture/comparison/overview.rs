//! All deployments as one picture that stands alone: the forest plot and the years around the first deployment.

use super::blocks::{BODY, Block, HEAD, NOTE, Stack};
use super::sheet::{COLUMN, GAP, Length, Plan, Sheet};
use crate::picture::font::Face;
use crate::picture::text::Type;
use crate::view::comparison::OverviewCard;
use crate::words::Lang;

/// Width of the forest plot where it has its words beside it: two columns.
const WIDE: f64 = 2.0 * COLUMN + GAP;

/// The overview as an SVG document `width` px wide; `height` px tall, else as tall as it needs.
#[must_use]
pub fn overview(of: &OverviewCard, lang: Lang, width: u32, height: Option<u32>) -> String {
    let build = |columns: usize, length: Length| plan(of, columns, length);
    let foot = format!("testigo · {} · {}", of.attribution, lang.words("cmp-edition", &[("edition", &of.edition)]));
    Sheet { title: &of.title, alt: &of.alt(), foot: &foot, ground: "card", edge: "ink", lang }.document(width, height, &build)
}

fn plan(of: &OverviewCard, columns: usize, length: Length) -> Plan<'_> {
    match columns {
        3 => {
            let left = deployments(of, WIDE, length);
            let right = as_tall(of, left.height(WIDE), length);
            Plan::of_widths(vec![(WIDE, left), (COLUMN, right)])
        }
        2 => {
            let left = deployments(of, COLUMN, length);
            let right = as_tall(of, left.height(COLUMN), length);
            Plan::of(vec![left, right], Vec::new())
        }
        _ => {
            let mut one = deployments(of, COLUMN, length);
            one.append(18.0, beside(of, length));
            Plan::of(vec![one], Vec::new())
        }
    }
}

/// The column beside the forest plot, which says as much as has room there.
fn as_tall(of: &OverviewCard, height: f64, least: Length) -> Stack<'_> {
    let more = [Length::Whole, Length::Most, Length::Brief].into_iter().filter(|length| *length > least);
    more.map(|length| beside(of, length)).find(|stack| stack.height(COLUMN) <= height).unwrap_or_else(|| beside(of, least))
}

/// Title, sentence and the forest plot.
fn deployments(of: &OverviewCard, width: f64, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    stack.words(0.0, &of.title, HEAD, width);
    stack.words(1.0, &of.asked, NOTE, width);
    stack.words(6.0, &of.sentence, Type { face: Face::Serif, size: 22.0, leading: 26.0, fill: "ink" }, width);
    if !of.shared.is_empty() {
        stack.words(4.0, &of.shared, BODY, width);
    }
    if length == Length::Whole {
        stack.words(6.0, &of.note, NOTE, width);
    }
    if of.rows.iter().any(|row| row.spread.is_some()) {
        stack.add(14.0, Block::Forest(&of.head, &of.rows));
    }
    stack
}

/// That none of it is cause, what it does not show; the years around the first deployment; what has no answer.
fn beside(of: &OverviewCard, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    stack.rich(0.0, &of.disclaimer, BODY, COLUMN);
    if length == Length::Least {
        return stack;
    }
    stack.words(4.0, &of.limits, NOTE, COLUMN);
    match &of.study {
        Some(study) if length > Length::Brief => {
            stack.words(16.0, &study.title, HEAD, COLUMN);
            stack.words(3.0, &study.unit, NOTE, COLUMN);
            stack.add(0.0, Block::Study(study));
            let most = if length == Length::Whole { study.notes.len() } else { 1 };
            stack.words(4.0, &study.notes[..most.min(study.notes.len())].join(" "), NOTE, COLUMN);
        }
        Some(_) => {}
        None => stack.words(16.0, &of.no_study, NOTE, COLUMN),
    }
    if length == Length::Whole {
        stack.words(14.0, &of.unanswered, NOTE, COLUMN);
    }
    stack
}
