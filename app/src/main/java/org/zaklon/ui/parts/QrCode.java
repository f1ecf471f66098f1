package org.zaklon.ui.parts;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** A sign that a telephone reads (ISO/IEC 18004), as one path of a picture whose unit is one square. */
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    public static QrCode of(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y) == 1) {
                        path.append("M").append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(squares.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a sign", e);
        }
    }
}
