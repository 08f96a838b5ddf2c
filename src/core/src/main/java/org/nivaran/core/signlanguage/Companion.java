package org.nivaran.core.signlanguage;

/**
 * Somebody who came with the citizen.
 *
 * @param relation who they are to the citizen, in words
 * @param maySpeak whether the citizen agreed that the companion speaks for them; asked of the
 *     citizen, never of the companion
 */
public record Companion(String relation, boolean maySpeak) {}
