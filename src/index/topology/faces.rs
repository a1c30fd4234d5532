//! Which area each face of a planar map belongs to, from what its edges say of their two sides.

use super::NOBODY;
use super::grid::GridPoint;
use super::planar::{HalfEdge, PlanarMap, twin};
use super::snap::turn;
use super::strips::{Segment, Strips};
use std::cmp::Ordering;

/// One passage of an arc over an edge, the edge's lesser end first: the areas on the right and on the left.
pub(super) type Passage = (Segment, [u32; 2]);

/// How often each area covers a face; 1 of one area wherever simplifying turned nothing over.
type Cover = Vec<(u32, i32)>;

/// The edges of passages and what changes across each.
pub(super) struct Borders {
    edges: Vec<Segment>,
    /// Covers on the right less covers on the left, end to end.
    changes: Vec<(u32, i32)>,
    ends: Vec<u32>,
}

impl Borders {
    /// Passages that cancel, as on the way to a spike's tip and back, leave no edge.
    pub(super) fn new(mut passages: Vec<Passage>) -> Self {
        passages.sort_unstable();
        let mut borders =
            Self { edges: Vec::with_capacity(passages.len()), changes: Vec::with_capacity(2 * passages.len()), ends: Vec::new() };
        let mut change = Cover::new();
        for group in passages.chunk_by(|a, b| a.0 == b.0) {
            change.clear();
            for (_, [right, left]) in group {
                add(&mut change, *right, 1);
                add(&mut change, *left, -1);
            }
            if !change.is_empty() {
                borders.edges.push(group[0].0);
                borders.changes.append(&mut change);
                borders.ends.push(borders.changes.len() as u32);
            }
        }
        borders
    }

    pub(super) fn edges(&self) -> &[Segment] {
        &self.edges
    }

    fn change(&self, edge: usize) -> &[(u32, i32)] {
        let start = if edge == 0 { 0 } else { self.ends[edge - 1] };
        &self.changes[start as usize..self.ends[edge] as usize]
    }

    /// What covers the face on the left of a half-edge, given what covers the one on its right.
    fn across(&self, half: HalfEdge, right: &[(u32, i32)]) -> Cover {
        let mut left = right.to_vec();
        let sign = if half & 1 == 0 { -1 } else { 1 };
        self.change((half >> 1) as usize).iter().for_each(|(area, times)| add(&mut left, *area, sign * times));
        left
    }
}

fn add(cover: &mut Cover, area: u32, times: i32) {
    match cover.iter().position(|(other, _)| *other == area) {
        None => cover.push((area, times)),
        Some(at) if cover[at].1 + times == 0 => _ = cover.swap_remove(at),
        Some(at) => cover[at].1 += times,
    }
}

/// Where simplifying laid areas over one another, or left a gap between them, the lowest number has the place.
fn owner(cover: &[(u32, i32)]) -> u32 {
    cover.iter().filter(|(_, times)| *times > 0).map(|(area, _)| *area).min().unwrap_or(NOBODY)
}

/// The area on the right of each half-edge.
pub(super) fn owners(map: &PlanarMap, borders: &Borders) -> Vec<u32> {
    let mut faces = Faces { map, borders, of_half: vec![UNSEEN; map.halves()], covers: Vec::new(), rows: None };
    // Edges come from west to east, so that what holds a further part of the map is known before it.
    for edge in 0..map.edges.len() {
        if faces.of_half[2 * edge] == UNSEEN && faces.of_half[2 * edge + 1] == UNSEEN {
            faces.part(edge);
        }
    }
    let owners: Vec<u32> = faces.covers.iter().map(|cover| owner(cover)).collect();
    faces.of_half.iter().map(|face| owners[*face as usize]).collect()
}

const UNSEEN: u32 = u32::MAX;

struct Faces<'a> {
    map: &'a PlanarMap,
    borders: &'a Borders,
    /// The face on the right of each half-edge, by the walk around it: a face with islands has several numbers.
    of_half: Vec<u32>,
    covers: Vec<Cover>,
    rows: Option<Rows>,
}

impl Faces<'_> {
    /// Finds the faces of a connected part of the map from its westernmost edge on.
    fn part(&mut self, edge: usize) {
        let west = self.map.edges[edge][0];
        let around = self.cover_around(west);
        // All edges go east from here: the last of them clockwise has what lies around on its right.
        let last = self.map.edges[edge..].iter().take_while(|other| other[0] == west).enumerate();
        let last = last.max_by_key(|(_, other)| AngleFromNorth(west, other[1])).map_or(edge, |(at, _)| edge + at);
        let mut waiting = vec![(2 * last as u32, around)];
        while let Some((first, cover)) = waiting.pop() {
            if self.of_half[first as usize] != UNSEEN {
                continue;
            }
            let face = self.covers.len() as u32;
            let mut half = first;
            loop {
                self.of_half[half as usize] = face;
                half = self.map.next(half);
                if half == first {
                    break;
                }
            }
            loop {
                if self.of_half[twin(half) as usize] == UNSEEN {
                    waiting.push((twin(half), self.borders.across(half, &cover)));
                }
                half = self.map.next(half);
                if half == first {
                    break;
                }
            }
            self.covers.push(cover);
        }
    }

    /// What covers the place just west of a point.
    fn cover_around(&mut self, point: GridPoint) -> Cover {
        if self.covers.is_empty() {
            return vec![(NOBODY, 1)];
        }
        let edges = &self.map.edges;
        let west = self.rows.get_or_insert_with(|| Rows::new(edges)).nearest_west(edges, point);
        // The half-edge that goes north has the east on its right.
        let northward = |edge: usize| 2 * edge as u32 + u32::from(edges[edge][0][1] < edges[edge][1][1]);
        west.map_or_else(|| vec![(NOBODY, 1)], |edge| self.covers[self.of_half[northward(edge) as usize] as usize].clone())
    }
}

/// Ways from one point eastwards, in the order from north to south.
#[derive(PartialEq, Eq)]
struct AngleFromNorth(GridPoint, GridPoint);

impl Ord for AngleFromNorth {
    fn cmp(&self, other: &Self) -> Ordering {
        0.cmp(&turn([self.0, self.1], other.1))
    }
}

impl PartialOrd for AngleFromNorth {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Edges by the strips they pass.
struct Rows {
    strips: Strips,
    edges: Vec<(i32, u32)>,
}

impl Rows {
    fn new(edges: &[Segment]) -> Self {
        let strips = Strips::new(edges);
        let mut rows: Vec<(i32, u32)> = Vec::with_capacity(edges.len() * 2);
        for (number, edge) in edges.iter().enumerate() {
            rows.extend(strips.along(*edge).map(|(strip, _)| (strip, number as u32)));
        }
        rows.sort_unstable();
        Self { strips, edges: rows }
    }

    /// The edge that a way due west from a point meets first; the way runs a trace south of the point's row, past all vertices.
    fn nearest_west(&self, edges: &[Segment], point: GridPoint) -> Option<usize> {
        let strip = self.strips.of(point[1]);
        let start = self.edges.partition_point(|(other, _)| *other < strip);
        let row = self.edges[start..].iter().take_while(|(other, _)| *other == strip);
        // Southwards, so that the east lies on the left.
        let southwards = |edge: Segment| if edge[0][1] <= edge[1][1] { edge } else { [edge[1], edge[0]] };
        let met = row.map(|(_, edge)| *edge as usize).filter(|edge| {
            let edge = southwards(edges[*edge]);
            (edge[0][1]..edge[1][1]).contains(&point[1]) && turn(edge, point) < 0
        });
        met.max_by(|a, b| Meeting::new(southwards(edges[*a]), point[1]).cmp(&Meeting::new(southwards(edges[*b]), point[1])))
    }
}

/// Where an edge meets a row: x and its growth southwards, both over the edge's height.
struct Meeting {
    x: i128,
    growth: i128,
    height: i128,
}

impl Meeting {
    fn new([from, to]: Segment, y: i32) -> Self {
        let [growth, height] = [0, 1].map(|axis| i128::from(to[axis]) - i128::from(from[axis]));
        Self { x: i128::from(from[0]) * height + growth * (i128::from(y) - i128::from(from[1])), growth, height }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let by = |a: i128, b: i128| (a * other.height).cmp(&(b * self.height));
        by(self.x, other.x).then_with(|| by(self.growth, other.growth))
    }
}
