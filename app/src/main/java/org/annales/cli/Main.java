package org.annales.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "annales")
public final class Main implements Runnable {
    @Override
    public void run() {
        System.out.println("Annales");
    }
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
