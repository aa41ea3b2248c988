-- The way through a processor's work, a step a clock: the words drawn for a cell, then the next cell.
--
-- Twin:     the loops over cells and their synapses in the Java fixed-point engine
-- Formula:  (index, draw) = (0, 0), (0, 1) ... (0, draws_g - 1), (1, 0) ... (cells_g - 1, draws_g - 1)
-- Latency:  1 clock from start to the first step
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity walk is
  generic (
    cells_g : positive := 8;  -- cells of the processor
    draws_g : positive := 1   -- steps for each of them
  );
  port (
    clk   : in  std_logic;
    start : in  std_logic;                                                    -- begin anew
    busy  : out std_logic := '0';                                             -- this is a step; index and draw count
    first : out std_logic;                                                    -- it is the first of a cell
    last  : out std_logic;                                                    -- it is the last of a cell
    index : out unsigned(bits_for(cells_g) - 1 downto 0) := (others => '0');  -- of the cell
    draw  : out unsigned(bits_for(draws_g) - 1 downto 0) := (others => '0')   -- which of its steps
  );
end entity;

architecture rtl of walk is
begin
  first <= bit_of(draw = 0);
  last  <= bit_of(draw = draws_g - 1);

  process (clk)
  begin
    if rising_edge(clk) then
      if busy = '1' and last = '0' then
        draw <= draw + 1;
      elsif busy = '1' then
        draw  <= (others => '0');
        if index = cells_g - 1 then
          busy <= '0';
        else
          index <= index + 1;
        end if;
      end if;
      if start = '1' then
        busy  <= '1';
        index <= (others => '0');
        draw  <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
