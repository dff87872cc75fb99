// What makes answering easier, answering.comfort(part of the page), as often as one likes: writing in «other» ticks it,
// a mark is typed as figures, one person is not offered for two places, a choice moves up by a button.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};
  var figures = "", lastAt = 0;

  function each(part, selector, action) { Array.prototype.forEach.call(part.querySelectorAll(selector), action); }

  function tell(control, name) {
    var event = document.createEvent("Event");
    event.initEvent(name, true, false);
    control.dispatchEvent(event);
  }

  function tickOther(field) {
    field.addEventListener("input", function () {
      var other = document.getElementById(field.name + "-on");
      if (other && field.value) other.checked = true;
    });
  }

  function typeMarks(row) {
    row.addEventListener("keydown", function (event) {
      var figure = event.key;
      if (!/^\d$/.test(figure) || event.ctrlKey || event.altKey || event.metaKey) return;
      var now = Date.now();
      figures = now - lastAt < 800 ? figures + figure : figure;
      lastAt = now;
      var mark = find(row, figures) || find(row, figures = figure);
      if (!mark) return;
      event.preventDefault();
      mark.focus();
      if (!mark.checked) { mark.checked = true; tell(mark, "change"); }
    });
  }

  function find(row, value) { return row.querySelector("input[value='" + value + "']"); }

  function share(people) {
    var places = Array.prototype.slice.call(people.querySelectorAll("select"));
    places.forEach(function (place) {
      each(place, "option", function (option) {
        option.disabled = option.value !== "" && places.some(function (other) {
          return other !== place && other.value === option.value;
        });
      });
    });
    each(people, "[data-up]", function (button) { button.hidden = !places[Number(button.getAttribute("data-up")) - 1].value; });
  }

  function rank(people) {
    var places = people.querySelectorAll("select");
    people.addEventListener("change", function () { share(people); });
    each(people, "[data-up]", function (button) {
      button.addEventListener("click", function () {
        var place = Number(button.getAttribute("data-up")) - 1, kept = places[place].value;
        each(people, "option", function (option) { option.disabled = false; });
        places[place].value = places[place - 1].value;
        places[place - 1].value = kept;
        tell(places[place], "change");
        places[place - 1].focus();
      });
    });
    share(people);
  }

  answering.comfort = function (part) {
    var once = function (action) {
      return function (element) {
        if (element.isComfortable) return;
        element.isComfortable = true;
        action(element);
      };
    };
    each(part, "input[name$='-other']", once(tickOther));
    each(part, ".scale-row", once(typeMarks));
    each(part, "[data-people]", once(rank));
  };
})();
