package org.zaklon.bench;

import java.nio.file.Path;

/** {@code ./zaklon bench enclave [model FILE]}. */
public final class EnclaveBench {
    private EnclaveBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("model")) {
            EnclaveModel.run(Path.of(args[1]));
            return;
        }
        System.exit(0);
    }
}
