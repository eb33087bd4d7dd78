// For browsers from before 2018, which skip boot.js without a word.
document.getElementById("starting").hidden = true;
document.getElementById("cannot-start").hidden = false;
