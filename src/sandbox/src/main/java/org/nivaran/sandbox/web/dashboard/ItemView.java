package org.nivaran.sandbox.web.dashboard;

import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * An item as it stands on a dashboard.
 *
 * @param id its id
 * @param title its title
 * @param body what the plugin rendered; none where it failed or there is no view
 * @param amdModule the module that works on it; empty for none
 * @param preferences its preferences as a JSON object
 * @param configurable whether it can be configured
 * @param problem why it cannot be shown; empty when it can
 * @param first whether it is the uppermost of its column
 * @param last whether it is the lowest of its column
 * @param column its column
 * @param row its row
 */
public record ItemView(
    long id,
    String title,
    SafeHtml body,
    String amdModule,
    String preferences,
    boolean configurable,
    String problem,
    boolean first,
    boolean last,
    int column,
    int row) {}
