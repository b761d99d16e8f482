"""Cases of preprocessing and augmentation."""

from __future__ import annotations

from tests.engine.layers.case import Case

PHOTO = ((8, 6, 3),)
GREY = ((8, 6, 1),)
SHADES = ("positive",)
WIDE = {"value_range": [-1.0, 2.0]}

PREPROCESSING_CASES = (
    Case("rescaling"),
    Case("rescaling", {"scale": 2.0, "offset": -1.0}, PHOTO),
    Case("normalization", {"mean": [1.0], "variance": [4.0]}, PHOTO),
    Case("normalization", {"mean": [1.0, 2.0, 3.0], "variance": [1.0, 4.0, 9.0], "invert": True}, PHOTO),
    Case("normalization", {"mean": [1.0, 2.0], "variance": [1.0, 4.0], "axis": "time"}, ((2, 3),)),
    Case("normalization", {"statistics": "weights"}, PHOTO),
    Case("normalization", {"statistics": "weights", "axis": "time", "invert": True}, ((2, 3),)),
    Case("resizing", {"height": 4, "width": 9}, PHOTO),
    Case("resizing", {"height": 5, "width": 5, "interpolation": "nearest", "crop_to_aspect_ratio": True}, PHOTO),
    Case("resizing", {"height": 4, "width": 4, "interpolation": "bicubic", "antialias": True}, GREY),
    Case("center_crop", {"height": 5, "width": 4}, PHOTO),
    Case("center_crop", {"height": 8, "width": 6}, GREY),
    Case("auto_contrast", inputs=PHOTO, kinds=SHADES),
    Case("auto_contrast", WIDE, GREY, SHADES),
    Case("discretization", learns=False),
    Case("discretization", {"bin_boundaries": [0.5]}, ((5, 4),), learns=False),
    Case("category_encoding", {"num_tokens": 4}, ((3,),), ("integer",), learns=False),
    Case("category_encoding", {"num_tokens": 6, "output_mode": "count", "name": "word"}, ((4,),), ("integer",), False),
    Case("random_flip", inputs=PHOTO),
    Case("random_flip", {"mode": "vertical"}, GREY),
    Case("random_crop", {"height": 5, "width": 4}, PHOTO),
    Case("random_crop", {"height": 8, "width": 6}, GREY),
    Case("random_translation", inputs=PHOTO),
    Case("random_translation", {"fill_mode": "constant", "fill_value": 1.0, "height_factor": 0.3}, GREY),
    Case("random_rotation", inputs=PHOTO),
    Case("random_rotation", {"factor": 0.5, "interpolation": "nearest"}, GREY),
    Case("random_zoom", inputs=PHOTO),
    Case("random_zoom", {"width_factor": 0.3, "fill_mode": "nearest"}, GREY),
    Case("random_shear", inputs=PHOTO),
    Case("random_shear", {"y_factor": 0.5, "fill_mode": "wrap"}, GREY),
    Case("random_perspective", inputs=PHOTO),
    Case("random_perspective", {"factor": 1.0, "scale": 0.1}, GREY),
    Case("random_contrast", inputs=PHOTO, kinds=SHADES),
    Case("random_contrast", {"factor": 0.5, **WIDE}, GREY, SHADES),
    Case("random_brightness", inputs=PHOTO, kinds=SHADES),
    Case("random_brightness", {"factor": 0.5, **WIDE}, GREY, SHADES),
    Case("random_saturation", inputs=PHOTO, kinds=SHADES, learns=False),
    Case("random_saturation", {"factor": [0.5, 0.5]}, PHOTO, SHADES, learns=False),
    Case("random_hue", inputs=PHOTO, kinds=SHADES, learns=False),
    Case("random_hue", {"factor": 1.0}, PHOTO, SHADES, learns=False),
    Case("random_color_jitter", inputs=PHOTO, kinds=SHADES, learns=False),
    Case(
        "random_color_jitter", {"brightness_factor": 0.0, "saturation_factor": [0.0, 1.0]}, PHOTO, SHADES, learns=False
    ),
    Case("random_grayscale", inputs=PHOTO, kinds=SHADES),
    Case("random_grayscale", {"factor": 1.0}, GREY, SHADES),
    Case("random_sharpness", inputs=PHOTO, kinds=SHADES),
    Case("random_sharpness", {"factor": [0.9, 1.0], **WIDE}, GREY, SHADES),
    Case("random_gaussian_blur", inputs=PHOTO, kinds=SHADES),
    Case("random_gaussian_blur", {"factor": 1.0, "kernel_size": 5, **WIDE}, GREY, SHADES),
    Case("random_posterization", inputs=PHOTO, kinds=SHADES, learns=False),
    Case("random_posterization", {"factor": 8}, GREY, SHADES, learns=False),
    Case("random_invert", inputs=PHOTO, kinds=SHADES),
    Case("random_invert", {"factor": 1.0, **WIDE}, GREY, SHADES),
    Case("random_erasing", inputs=PHOTO, kinds=SHADES),
    Case("random_erasing", {"factor": 1.0, "scale": [0.1, 0.2], **WIDE}, GREY, SHADES),
)
