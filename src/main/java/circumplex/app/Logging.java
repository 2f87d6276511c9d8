package circumplex.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends the log to a file of a week's rotation instead of the console, and what libraries log elsewhere too. */
final class Logging {
    private Logging() {}

    /** Larger files are turned over before the day ends. */
    static final long FILE_MEGABYTES = 5;

    /**
     * Starts logging into the folder; if that is not possible, as {@link #withoutFile()}.
     *
     * @param name of the file, without its ending
     */
    static void start(Path folder, String name) {
        LoggerContext context = context();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} %msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName("file");
        file.setFile(folder.resolve(name + ".log").toString());
        file.setEncoder(encoder);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve(name + ".%d.%i.log.gz").toString());
        policy.setMaxFileSize(new FileSize(FILE_MEGABYTES * FileSize.MB_COEFFICIENT));
        policy.setMaxHistory(7);
        policy.setTotalSizeCap(new FileSize(30 * FileSize.MB_COEFFICIENT));
        policy.start();
        file.setRollingPolicy(policy);
        file.setTriggeringPolicy(policy);
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!file.isStarted()) {
            withoutFile();
            return;
        }
        root.detachAndStopAllAppenders();
        root.addAppender(file);
        root.setLevel(Level.WARN);
        context.getLogger("circumplex").setLevel(Level.INFO);
    }

    /** Only what nobody foresaw goes to the console; the rest is told in the program's own sentences. */
    static void withoutFile() {
        context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
    }

    private static LoggerContext context() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
