package org.nivaran.jira.architecture.planted.tracker;

/** Something of another adapter. */
public final class Tracker {}
