package org.nivaran.jira.architecture.planted.intake;

import org.nivaran.jira.architecture.planted.tracker.Tracker;

/** An adapter that uses another. */
public record UsesATracker(Tracker tracker) {}
