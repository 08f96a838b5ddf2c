/**
 * The frame of the admin pages: who may see them, how a form is checked and answered, and what
 * surrounds a page. A page itself is a small servlet of the adapter whose data it shows.
 */
@NullMarked
package org.nivaran.jira.admin;

import org.jspecify.annotations.NullMarked;
