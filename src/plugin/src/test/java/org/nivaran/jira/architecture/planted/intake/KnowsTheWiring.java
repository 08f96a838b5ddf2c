package org.nivaran.jira.architecture.planted.intake;

import org.nivaran.jira.architecture.planted.wiring.Wiring;

/** An adapter that wires itself. */
public record KnowsTheWiring(Wiring wiring) {}
