package com.atlassian.webresource.api.data;

import com.atlassian.json.marshal.Jsonable;
import java.util.function.Supplier;

/**
 * Declaration of Jira's {@code WebResourceDataProvider}.
 *
 * <p>Source: jira-api-platform, section 6 (J105; Jira Software 10.4, 10.6). Confidence: VERIFIED.
 */
public interface WebResourceDataProvider extends Supplier<Jsonable> {}
