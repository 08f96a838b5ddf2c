/**
 * What runs by itself: jobs of the cluster, the threads of this node, and the locks between them.
 */
@NullMarked
package org.nivaran.jira.schedule;

import org.jspecify.annotations.NullMarked;
