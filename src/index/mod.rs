//! Spatial indexes: point rows in Morton order, areas by envelope, the topology of shared borders.
