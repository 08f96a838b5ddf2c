package org.nivaran.jira.architecture.planted.intake;

import net.java.ao.RawEntity;

/** A table outside the store. */
public interface HasAnEntity extends RawEntity<Long> {}
