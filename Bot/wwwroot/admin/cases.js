// Enhances the cases desk: chooses all lines of the inbox, turns photos with the arrow keys, draws rectangles on a photo.
for (const button of document.querySelectorAll("[data-choose-all]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.form.querySelectorAll("input[name=Numbers]")];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => (box.checked = !all));
  });
}

document.addEventListener("keydown", (event) => {
  const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  if (way && !event.altKey && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
    document.querySelector(`.pager a[rel=${way}]`)?.click();
  }
});

const canvas = document.querySelector(".canvas");
if (canvas) {
  const areas = [...document.querySelectorAll(".area")].map((area) => [...area.querySelectorAll("input")]);
  const svg = canvas.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  svg.setAttribute("viewBox", "0 0 100 100");
  svg.setAttribute("preserveAspectRatio", "none");

  const draw = () => {
    svg.replaceChildren(
      ...areas
        .map((inputs) => inputs.map((input) => Number.parseFloat(input.value)))
        .filter((numbers) => numbers.every(Number.isFinite))
        .map(([x, y, width, height]) => {
          const rect = document.createElementNS(svg.namespaceURI, "rect");
          Object.entries({ x, y, width, height }).forEach(([name, value]) => rect.setAttribute(name, value));
          return rect;
        }),
    );
  };

  let from = null;
  let drawn = null;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    const percent = (value, size) => Math.min(100, Math.max(0, (value / size) * 100));
    return [percent(event.clientX - box.left, box.width), percent(event.clientY - box.top, box.height)];
  };

  canvas.addEventListener("pointerdown", (event) => {
    drawn = areas.find((inputs) => inputs.every((input) => input.value === "")) ?? areas.at(-1);
    from = at(event);
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (from) {
      const to = at(event);
      const numbers = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
      drawn.forEach((input, i) => (input.value = numbers[i].toFixed(1)));
      draw();
    }
  });
  canvas.addEventListener("pointerup", () => (from = null));
  areas.flat().forEach((input) => input.addEventListener("input", draw));
  draw();
}
