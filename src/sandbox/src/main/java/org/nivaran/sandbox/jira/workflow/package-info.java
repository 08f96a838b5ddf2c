/** Workflows and workflow schemes, run by OSWorkflow. */
@NullMarked
package org.nivaran.sandbox.jira.workflow;

import org.jspecify.annotations.NullMarked;
