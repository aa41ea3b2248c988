-- Picks one impulse out of many: the dearest part of the spike transfer. With pipelined_g it works in two steps, first
-- the bit in each group of 64, then the group, as the paper proposes for networks too large to do it within a clock.
--
-- Twin:     fired[index]
-- Formula:  impulse = impulses(index); 0 beyond the last
-- Latency:  1 clock, 2 with pipelined_g
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity multiplexer is
  generic (
    inputs_g    : positive := 64;     -- impulses to choose from
    pipelined_g : boolean  := false   -- in two steps
  );
  port (
    clk      : in  std_logic;
    valid    : in  std_logic;                                  -- there is an index
    impulses : in  std_logic_vector(inputs_g - 1 downto 0);    -- from the senders
    index    : in  unsigned(bits_for(inputs_g) - 1 downto 0);  -- which
    impulse  : out std_logic := '0'                            -- 1 or 2 clocks later
  );
end entity;

architecture rtl of multiplexer is
  function padded(v : std_logic_vector) return std_logic_vector is
    constant groups : positive := (v'length + 63) / 64;
    variable wide   : std_logic_vector(64 * groups - 1 downto 0) := (others => '0');
  begin
    wide(v'length - 1 downto 0) := v;
    return wide;
  end function;
begin
  at_once : if not pipelined_g generate
    process (clk)
    begin
      if rising_edge(clk) then
        if valid = '1' then
          impulse <= impulses(to_integer(index));
        end if;
      end if;
    end process;
  end generate;

  in_two_steps : if pipelined_g generate
    constant GROUPS : positive := (inputs_g + 63) / 64;
    signal row      : std_logic_vector(GROUPS - 1 downto 0) := (others => '0');
    signal column   : unsigned(bits_for(inputs_g) - 1 downto 0)     := (others => '0');
    signal second   : std_logic                             := '0';
  begin
    process (clk)
      variable wide : std_logic_vector(64 * GROUPS - 1 downto 0);
    begin
      if rising_edge(clk) then
        second <= valid;
        if valid = '1' then
          wide := padded(impulses);
          for g in 0 to GROUPS - 1 loop
            row(g) <= wide(64 * g + to_integer(resize(index, 6)));
          end loop;
          column <= shift_right(index, 6);
        end if;
        if second = '1' then
          impulse <= row(to_integer(column));
        end if;
      end if;
    end process;
  end generate;
end architecture;
