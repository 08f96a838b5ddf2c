package org.nivaran.jira.architecture.planted.wiring;

/** Something of the wiring. */
public final class Wiring {}
