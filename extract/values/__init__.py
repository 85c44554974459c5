"""One kind of value in any text: dates, amounts, durations, number words, laws, sectors."""
