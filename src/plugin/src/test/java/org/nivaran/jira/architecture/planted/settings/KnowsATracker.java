package org.nivaran.jira.architecture.planted.settings;

import org.nivaran.jira.architecture.planted.tracker.Tracker;

/** What everybody uses, with an adapter in it. */
public record KnowsATracker(Tracker tracker) {}
