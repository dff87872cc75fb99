// What stands in a question of the page, <div data-question="key" data-reads="…">: answering.read gives the value as
// surveys/kinds would store it (null: none), answering.rule why what was typed is no answer ("": it is one, or nothing
// was typed), answering.pack what its form sends, [[name, value]], answering.put sets it back.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};

  function controls(block) {
    return Array.prototype.slice.call(block.querySelectorAll("input[name], select[name], textarea[name]"));
  }

  function isTick(control) {
    return control.type === "radio" || control.type === "checkbox";
  }

  function ticked(block) {
    return controls(block).filter(function (control) { return isTick(control) && control.checked; });
  }

  function typed(block) {
    var control = block.querySelector("textarea, input:not([type=radio]):not([type=checkbox])");
    return control ? control.value.trim() : "";
  }

  function choice(block, control) {
    var isOther = control.id === control.name + "-other-on";
    return isOther ? { other: typed(block) } : control.value;
  }

  function day(text) {
    var parts = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
    return parts ? parts[3] + "-" + parts[2] + "-" + parts[1] : text;
  }

  function number(control) {
    return Number(control.value);
  }

  function whole(block) {
    var control = block.querySelector("input"), found = number(control);
    if (!/^-?\d+$/.test(control.value)) return null;
    var isBelow = control.min !== "" && found < Number(control.min);
    return isBelow || (control.max !== "" && found > Number(control.max)) ? null : found;
  }

  var READS = {
    text: function (block) { return typed(block) || null; },
    day: function (block) { return day(typed(block)) || null; },
    number: whole,
    mark: function (block) { var on = ticked(block)[0]; return on ? number(on) : null; },
    yes_no: function (block) { var on = ticked(block)[0]; return on ? on.value === "yes" : null; },
    choice: function (block) { var on = ticked(block)[0]; return on ? choice(block, on) : null; },
    choices: function (block) {
      var found = ticked(block).map(function (control) { return choice(block, control); });
      return found.length ? found : null;
    },
    marks: function (block) {
      var found = ticked(block).map(number);
      return found.length ? found : null;
    },
    rows: function (block) {
      var found = {}, on = ticked(block);
      on.forEach(function (control) { found[control.name] = control.value; });
      return on.length ? found : null;
    },
    people: function (block) {
      var ranked = controls(block).filter(function (control) { return !isTick(control) && control.value; });
      var refused = ticked(block);
      return ranked.length || refused.length ? { ranked: ranked.map(number), rather_not: refused.map(number) } : null;
    }
  };

  answering.read = function (block) { return READS[block.getAttribute("data-reads")](block); };

  answering.isAnswered = function (block) {
    var value = answering.read(block), reads = block.getAttribute("data-reads");
    if (value === null) return false;
    if (reads === "rows") return Object.keys(value).length === block.querySelectorAll("[data-row]").length;
    if (reads === "people") return value.ranked.length > 0;
    var only = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return only.other !== "";
  };

  answering.rule = function (block) {
    var control = block.querySelector("[data-rule]");
    if (!control || answering.read(block) !== null) return "";
    var isTyped = control.value !== "" || (control.validity && control.validity.badInput);
    return isTyped ? control.getAttribute("data-rule") : "";
  };

  answering.pack = function (block) {
    return controls(block).filter(function (control) {
      return isTick(control) ? control.checked : control.value !== "";
    }).map(function (control) { return [control.name, control.value]; });
  };

  answering.put = function (block, pairs) {
    controls(block).forEach(function (control) {
      var own = pairs.filter(function (pair) { return pair[0] === control.name; });
      if (isTick(control)) control.checked = own.some(function (pair) { return pair[1] === control.value; });
      else control.value = own.length ? own[0][1] : "";
    });
  };
})();
