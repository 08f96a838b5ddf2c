package org.nivaran.core.port;

/** One node of the cluster. A node keeps its id while it lives. */
public record NodeId(String value) {}
