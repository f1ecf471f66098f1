package org.zaklon.bench;

import java.nio.file.Path;

/** {@code ./zaklon bench enclave [model FILE]}: whether times tell what another agency keeps; or the training of the model. */
public final class EnclaveBench {
    private EnclaveBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("model")) {
            EnclaveModel.run(Path.of(args[1]));
        } else {
            EnclaveTimes.run();
        }
        System.exit(0);
    }
}
