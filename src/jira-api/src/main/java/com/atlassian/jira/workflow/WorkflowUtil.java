package com.atlassian.jira.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.InvalidWorkflowDescriptorException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Declaration of Jira's {@code WorkflowUtil}.
 *
 * <p>Source: jira-api-core, WorkflowUtil (CONDEC, GROOVY, BDJ). Confidence: VERIFIED.
 */
public class WorkflowUtil {
  private WorkflowUtil() {}

  public static WorkflowDescriptor convertXMLtoWorkflowDescriptor(String xml)
      throws FactoryException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      WorkflowDescriptor descriptor =
          new WorkflowDescriptor(
              builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
      descriptor.validate();
      return descriptor;
    } catch (ParserConfigurationException
        | SAXException
        | IOException
        | InvalidWorkflowDescriptorException e) {
      throw new FactoryException("The workflow XML cannot be read: " + e.getMessage(), e);
    }
  }

  // LIKELY
  public static String convertDescriptorToXML(WorkflowDescriptor descriptor) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    writer.println(WorkflowDescriptor.XML_HEADER);
    descriptor.writeXML(writer, 0);
    writer.flush();
    return text.toString();
  }
}
