/**
 * Makes in Jira what the desk needs: the wanted state as data, applied under a cluster lock, item
 * by item. What is there already is used as it is, so that it may be run again at any time.
 */
@NullMarked
package org.nivaran.jira.setup;

import org.jspecify.annotations.NullMarked;
