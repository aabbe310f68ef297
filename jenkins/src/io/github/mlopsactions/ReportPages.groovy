package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * Shows the report where people look: as a page of the build (HTML Publisher plugin) and as a check of the commit
 * (Checks API plugin). A plugin that is not there is no error, and a page that cannot be shown changes no verdict.
 */
class ReportPages implements Serializable {
    Object script
    BuildState state

    ReportPages(Object script, BuildState state) {
        this.script = script
        this.state = state
    }

    void show(Map outputs, String folder) {
        if (outputs.html) whereItIs('the page') { page(folder + outputs.html) }
        if (outputs.summary) whereItIs('the check') { check(folder + outputs.summary) }
    }

    void page(String html) {
        int slash = html.lastIndexOf('/')
        script.publishHTML(target: [
            reportName: 'MLOps report',
            reportDir: slash < 0 ? '.' : html.substring(0, slash),
            reportFiles: html.substring(slash + 1),
            keepAll: true,
            alwaysLinkToLastBuild: true,
            allowMissing: true])
    }

    void check(String summary) {
        String verdict = state.verdict()
        // "Cannot tell" is ACTION_REQUIRED: a NEUTRAL check counts as passed where checks are required.
        Map conclusions = [pass: 'SUCCESS', inconclusive: 'ACTION_REQUIRED', cancelled: 'CANCELED']
        script.publishChecks(
            name: 'mlops',
            title: Words.ofVerdict(verdict),
            summary: cut(script.readFile(file: summary, encoding: 'UTF-8')),
            conclusion: conclusions[verdict] ?: 'FAILURE')
    }

    /** GitHub refuses a summary above 65,535 characters; no character is cut in half. */
    @NonCPS
    static String cut(String text) {
        return text.length() > 65000 ? text.substring(0, 65000).replaceAll('[\\ud800-\\udbff]$', '') + '\n\u2026' : text
    }

    private void whereItIs(String what, Closure body) {
        try {
            body()
        } catch (NoSuchMethodError absent) {
            script.echo("${what} is not shown: its plugin is not installed")
        } catch (FlowInterruptedException interrupted) {
            throw interrupted
        } catch (Exception failed) {
            script.echo("${what} is not shown: ${failed.message}")
        }
    }
}
