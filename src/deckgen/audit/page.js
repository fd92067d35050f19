// Lights all the sentences of a claim, and shows the way back to it. Without this, links and numbers lead to and fro.
(() => {
  const article = document.getElementById("article");
  const back = document.getElementById("back");

  const light = (claim) => {
    for (const lit of document.querySelectorAll(".lit, .here")) lit.classList.remove("lit", "here");
    claim.closest("tr").classList.add("here");
    for (const number of article.querySelectorAll(".claims-of a")) {
      if (number.hash === `#${claim.id}`) number.parentElement.previousElementSibling.classList.add("lit");
    }
  };

  document.addEventListener("click", (event) => {
    const claim = event.target.closest("a.claim");
    const sentence = claim && document.getElementById(decodeURIComponent(claim.hash.slice(1)));
    if (sentence) {
      light(claim);
      back.hash = claim.id;
      back.querySelector("span").textContent = claim.dataset.label;
      // Beside the sentence, so that Tab comes to it first. CSS shows it at the edge of the window.
      sentence.after(back);
      back.hidden = false;
    } else if (event.target.closest("#back, .claims-of a")) {
      back.hidden = true;
    }
  });

  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === "b" && plain && !back.hidden && article.contains(document.activeElement)) {
      event.preventDefault();
      back.click();
    }
  });
})();
