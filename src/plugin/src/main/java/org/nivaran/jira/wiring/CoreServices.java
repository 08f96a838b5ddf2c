package org.nivaran.jira.wiring;

import org.springframework.context.annotation.Configuration;

/** The use cases of the core, built by hand over the adapters. */
@Configuration(proxyBeanMethods = false)
public class CoreServices {}
